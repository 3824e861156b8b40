import type { PoolClient } from 'pg';
import { v7 as uuid } from 'uuid';
import { actorColumns } from '../audit.ts';
import type { RequestContext } from '../context.ts';
import type { BookingMessage } from '../mail/mails/mail-message.ts';
import type { BookingDetails } from './booking-details.ts';
import { RECORD_EVENTS } from './booking-events.sql.ts';

/** An action on a booking for the audit trail, with the mail that informs the citizen. */
export type BookingEvent = {
  booking: Pick<BookingDetails, 'id' | 'applicant'>;
  /** Verb and noun: "rescheduleBooking". */
  action: string;
  details?: Record<string, unknown>;
  message?: BookingMessage;
};

/** Returns the JSON parameter of `RECORD_EVENTS`. */
export function toEventRows(
  { actor, now }: Pick<RequestContext, 'actor' | 'now'>,
  events: readonly BookingEvent[],
): string {
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

const INSERT_EVENTS = `
with changed as (
  select booking_id as id, '{}'::jsonb as mail_patch from jsonb_to_recordset($2::jsonb) as event (booking_id uuid)
), ${RECORD_EVENTS}
select`;

/** Writes the audit entries and mails of events; call it in the transaction that changes the bookings. */
export async function recordBookingEvents(
  client: Pick<PoolClient, 'query'>,
  ctx: RequestContext,
  events: readonly BookingEvent[],
): Promise<void> {
  await client.query(INSERT_EVENTS, [ctx.municipality.id, toEventRows(ctx, events)]);
}
