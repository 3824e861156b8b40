import type { Locale } from '../../../context.ts';

/**
 * Content of the mail that asks a new address of a booking for its confirmation. It contains no name and no
 * appointment, because the address may be another person's. The mail job derives the secret of the link.
 */
export type EmailChangeMessage = {
  kind: 'EMAIL_CHANGE';
  locale: Locale;
  municipality: { id: number; name: string; email: string; timeZone: string };
  recipient: { email: string };
  link: {
    id: string;
    /** RFC 3339. */
    expiresAt: string;
  };
};
