import type { Locale } from '../../context.ts';

/**
 * Everything a mail with a link to somebody's own data says. It names nobody: whoever asked may have typed a stranger's
 * address. The secret of the link is derived when it is sent.
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
