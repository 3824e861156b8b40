import type { MailKind } from '../../../db/entities/booking/mail.ts';
import type { Locale } from '../../../context.ts';

/**
 * Content of a mail with a one-time link for a member of staff. The mail job derives the secret of the link, so no
 * readable secret is stored.
 */
export type StaffMessage = {
  kind: Extract<MailKind, `STAFF_${string}`>;
  locale: Locale;
  municipality: { id: number; name: string; email: string; timeZone: string };
  recipient: { name: string; email: string };
  link: {
    id: string;
    /** RFC 3339. */
    expiresAt: string;
  };
};
