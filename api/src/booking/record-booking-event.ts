import { type RawBuilder, sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { actorColumns } from '../audit.ts';
import type { RequestContext } from '../context.ts';
import type { BookingMessage } from '../mail/mails/mail-message.ts';
import type { BookingDetails } from './booking-details.ts';
import { INSERT_EVENT_ROWS } from './booking-events.sql.ts';

/** An action on a booking for the audit trail, with the mail that informs the citizen. */
export type BookingEvent = {
  booking: Pick<BookingDetails, 'id' | 'applicant'>;
  /** Verb and noun: "rescheduleBooking". */
  action: string;
  details?: Record<string, unknown>;
  message?: BookingMessage;
};

type EventContext = Pick<RequestContext, 'actor' | 'municipality' | 'now'>;

/**
 * Returns the SQL of CTEs that write the audit entries and mails of events, in the statement that changes the bookings.
 * Only events whose booking is in the CTE `changed (id, mail_patch)` are written.
 */
export function insertEventsSql(ctx: EventContext, events: readonly BookingEvent[]): RawBuilder<unknown> {
  return sql`event as (
    select ${ctx.municipality.id}::int as municipality_id, event.*, changed.mail_patch
    from jsonb_to_recordset(${toEventRows(ctx, events)}::jsonb) as event (
      booking_id uuid, audit_id uuid, mail_id uuid, at timestamptz, actor_kind text, staff_member_id int, action text,
      details jsonb, kind text, recipient text, message jsonb)
    join changed on changed.id = event.booking_id
  ), ${sql.raw(INSERT_EVENT_ROWS)}`;
}

function toEventRows({ actor, now }: EventContext, events: readonly BookingEvent[]): string {
  const [actorKind, staffMemberId] = actorColumns({ actor });
  return JSON.stringify(
    events.map(({ booking, action, details = {}, message }) => ({
      booking_id: booking.id,
      audit_id: uuid(),
      mail_id: uuid(),
      at: new Date(now),
      actor_kind: actorKind,
      staff_member_id: staffMemberId,
      action,
      details,
      kind: message?.kind,
      recipient: booking.applicant.email,
      message,
    })),
  );
}

/** Writes the audit entries and mails of events; call it in the transaction that changes the bookings. */
export async function recordBookingEvents(ctx: RequestContext, events: readonly BookingEvent[]): Promise<void> {
  const ids = events.map(({ booking }) => booking.id);
  await sql`
    with changed as (
      select id, '{}'::jsonb as mail_patch from unnest(${ids}::uuid[]) as id
    ), ${insertEventsSql(ctx, events)}
    select`.execute(ctx.db);
}
