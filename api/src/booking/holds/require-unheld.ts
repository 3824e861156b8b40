import { sql } from 'kysely';
import type { RequestContext } from '../../context.ts';
import type { BookingDetails } from '../booking-details.ts';

/** A time of a lane that a booking is about to take. */
type TakenTime = Pick<BookingDetails, 'operator' | 'counter' | 'startsAt' | 'busyUntil'>;

/** A citizen holds the time. The code is that of an exclusion violation: a held time counts as taken. */
class TimeHeldError extends Error {
  readonly code = '23P01';
}

/** Returns SQL that is true if a citizen holds the time of a row that has the columns of a booking. */
export function isHeldSql(row: string, { now }: Pick<RequestContext, 'now'>, counter = `${row}.counter`) {
  const [time, lane] = [sql.raw(row), sql.raw(counter)];
  return sql`exists (
    select from slot_hold
    where slot_hold.municipality_id = ${time}.municipality_id and slot_hold.operator_id = ${time}.operator_id
      and slot_hold.counter = ${lane} and slot_hold.held_until > ${new Date(now)}
      and slot_hold.starts_at < ${time}.busy_until and slot_hold.busy_until > ${time}.starts_at)`;
}

/** Throws like an exclusion violation if a citizen holds one of the times. Call it with the operators' rows locked. */
export async function requireUnheld(ctx: RequestContext, times: readonly TakenTime[]): Promise<void> {
  const rows = times.map(({ operator, counter, startsAt, busyUntil }) => ({
    municipality_id: ctx.municipality.id,
    operator_id: operator.id,
    counter,
    starts_at: new Date(startsAt),
    busy_until: new Date(busyUntil),
  }));
  const held = await sql`
    select from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as target (
      municipality_id int, operator_id int, counter int, starts_at timestamptz, busy_until timestamptz)
    where ${isHeldSql('target', ctx)}
    limit 1`.execute(ctx.db);
  if (held.rows.length > 0) throw new TimeHeldError('Somebody holds this time.');
}
