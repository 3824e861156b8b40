import type { Locale } from '../../context.ts';

/**
 * Everything a mail with a one-time link says to a member of staff. It never holds the secret of the link: the sender
 * derives it, so that no readable one lies in the database.
 */
export type StaffMessage = {
  kind: 'STAFF_INVITATION' | 'STAFF_PASSWORD_RESET';
  locale: Locale;
  municipality: { id: number; name: string; email: string; timeZone: string };
  recipient: { name: string; email: string };
  link: {
    id: string;
    /** RFC 3339. */
    expiresAt: string;
  };
};

/** Whether a mail of the outbox is for staff. */
export function isForStaff(message: { kind: string } | StaffMessage): message is StaffMessage {
  return message.kind === 'STAFF_INVITATION' || message.kind === 'STAFF_PASSWORD_RESET';
}
