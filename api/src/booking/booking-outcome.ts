import { sql } from 'kysely';
import type { ActorKind } from '../graphql/enums/actor-kind.ts';
import type { RequestContext } from '../context.ts';

/** What happened to a booking after it was made, for its citizen. Instants are epoch milliseconds. */
export type BookingOutcome = {
  cancelledBy: keyof typeof ActorKind | null;
  cancelReason: string | null;
  lastMove: { from: number; at: number; by: keyof typeof ActorKind } | null;
};

type OutcomeRow = {
  cancelledBy: keyof typeof ActorKind | null;
  cancelReason: string | null;
  movedBy: keyof typeof ActorKind | null;
  movedFrom: number | null;
  movedAt: number | null;
};

/** Reads from the audit trail who cancelled a booking, and who changed its time last. */
export async function readBookingOutcome({ db, municipality }: RequestContext, id: string): Promise<BookingOutcome> {
  const { rows } = await sql<OutcomeRow>`
    with entry as (
      select at, id, actor_kind, action, details from audit_entry
      where municipality_id = ${municipality.id} and subject = 'Booking' and subject_id = ${id}
    )
    select cancelled.actor_kind as "cancelledBy", nullif(booking.cancel_reason, '') as "cancelReason",
      moved.actor_kind as "movedBy", extract(epoch from moved.at)::float8 * 1000 as "movedAt",
      extract(epoch from (moved.details #>> '{from,startsAt}')::timestamptz)::float8 * 1000 as "movedFrom"
    from booking
    left join lateral (
      select actor_kind from entry where action in ('cancelBooking', 'rejectBooking', 'expireBooking', 'releaseBooking')
      order by at desc, id desc limit 1
    ) as cancelled on booking.status in ('CANCELLED', 'REJECTED', 'RELEASED')
    left join lateral (
      select at, actor_kind, details from entry
      where action in ('rescheduleBooking', 'reinstateBooking')
        and details #>> '{from,startsAt}' <> details #>> '{to,startsAt}'
      order by at desc, id desc limit 1
    ) as moved on true
    where booking.municipality_id = ${municipality.id} and booking.id = ${id}`.execute(db);
  const [row] = rows;
  if (row === undefined) return { cancelledBy: null, cancelReason: null, lastMove: null };
  const { movedFrom, movedAt, movedBy } = row;
  const isMoved = movedFrom !== null && movedAt !== null && movedBy !== null;
  return {
    cancelledBy: row.cancelledBy,
    cancelReason: row.cancelReason,
    lastMove: isMoved ? { from: movedFrom, at: movedAt, by: movedBy } : null,
  };
}
