import type { Locale } from '../../../context.ts';

/**
 * Content of the mail with the link to the stored personal data. It contains no name, because the request may have
 * been made for another person's address. The mail job derives the secret of the link.
 */
export type OwnDataMessage = {
  kind: 'OWN_DATA';
  locale: Locale;
  municipality: { id: number; name: string; email: string; timeZone: string };
  recipient: { email: string };
  link: {
    id: string;
    /** RFC 3339. */
    expiresAt: string;
  };
};
