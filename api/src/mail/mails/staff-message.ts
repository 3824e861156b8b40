import type { MailKind } from '../../db/entities/booking/mail.ts';
import type { Locale } from '../../context.ts';

/**
 * Everything a mail with a one-time link says to a member of staff. It never holds the secret of the link: the sender
 * derives it, so that no readable one lies in the database.
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
