import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Database } from '../../db/connection/database-handle.ts';
import type { Municipality } from '../../db/entities/catalogue/municipality.ts';
import { toBookingMessage } from '../booking-message.ts';
import type { FoundBooking } from '../find-booking.ts';

/** A reminder to write: the booking as it was read, and which of the reminders of its service it is. */
export type PlannedReminder = { found: FoundBooking; hours: number };

/**
 * Writes the mails of reminders and returns their number. A booking that was changed since it was read gets none. The
 * unique index of `mail` keeps each reminder of an appointment to one mail, also if several servers write it.
 */
export async function writeReminders(
  db: Database,
  municipality: Municipality,
  reminders: readonly PlannedReminder[],
  now: number,
): Promise<number> {
  const rows = reminders.map((reminder) => toReminderRow(municipality, reminder));
  const { numAffectedRows } = await sql`
    insert into mail
      (municipality_id, id, booking_id, kind, recipient, message, created_at, reminder_for, reminder_hours)
    select booking.municipality_id, reminder.mail_id, booking.id, 'BOOKING_REMINDER', booking.applicant_email,
      reminder.message, ${new Date(now)}, booking.starts_at, reminder.hours
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as reminder (
      booking_id uuid, mail_id uuid, sequence int, link_version int, hours int, message jsonb)
    join booking on booking.municipality_id = ${municipality.id} and booking.id = reminder.booking_id
      and booking.sequence = reminder.sequence and booking.link_version = reminder.link_version
      and booking.status = 'CONFIRMED' and booking.applicant_email is not null
    on conflict do nothing`.execute(db);
  return Number(numAffectedRows ?? 0);
}

function toReminderRow(municipality: Municipality, { found: { details, locale }, hours }: PlannedReminder) {
  const { missedAppointment } = municipality.texts;
  return {
    booking_id: details.id,
    mail_id: uuid(),
    sequence: details.sequence,
    link_version: details.linkVersion,
    hours,
    message: toBookingMessage('BOOKING_REMINDER', details, { municipality }, locale, {
      ...(missedAppointment && { missedAppointment }),
    }),
  };
}
