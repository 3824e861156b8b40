import { randomUUID } from 'node:crypto';
import { insertBooking } from '../../api/src/booking/insert-booking.ts';
import { together } from '../measure/together.ts';
import { exampleBooking } from '../reference/example-booking.ts';
import { askFree } from './availability.ts';
import { bookOverHttp } from './booking.ts';
import type { Caller } from './http.ts';
import { COUNTERS } from './office-sql.ts';
import type { World } from './world.ts';

/** Five operators for some days, a hundred times each day: what is released at once. */
export type Release = { from: string; to: string };

/** How a crowd ended: who got a time, and who was told that none is left. */
export type Crowd = { booked: number; nothingLeft: number };

/** Which of the free times a citizen wants. */
export type Taste = <T>(free: readonly T[]) => T;

export const first: Taste = (free) => free[0]!;
export const any: Taste = (free) => free[Math.floor(Math.random() * free.length)]!;

const serviceId = COUNTERS[0]!;

/** Everybody looks, picks and books, and looks again if somebody was quicker, through the real API. */
export async function crowdOverHttp(
  caller: Caller,
  citizens: number,
  connections: number,
  release: Release,
  taste: Taste,
): Promise<Crowd> {
  return counted(citizens, connections, async () => {
    const free = await askFree(caller, { serviceId, ...release });
    if (free.length === 0) return 'nothing left';
    const answer = await bookOverHttp(caller, { serviceId, startsAt: taste(free) }, `crowd-${randomUUID()}`);
    return answer.__typename === 'BookSuccess'
      ? 'booked'
      : answer.__typename === 'SlotTaken'
        ? 'again'
        : Promise.reject(new Error(JSON.stringify(answer)));
  });
}

/** The same with nothing between the citizen and the database: a query for what is free, a statement that books. */
export async function crowdInSql(
  { pool, work }: World,
  citizens: number,
  connections: number,
  { from, to }: Release,
): Promise<Crowd> {
  let nth = 0;
  return counted(citizens, connections, async () => {
    const { rows } = await pool.query<{ operator: number; start: number }>({
      name: 'free-of-release',
      text: FREE,
      values: [from, to, serviceId],
    });
    if (rows.length === 0) return 'nothing left';
    const { operator, start } = any(rows);
    const booking = exampleBooking(work, nth++, start);
    const candidate = { operatorId: String(operator), counter: 1 };
    return (await insertBooking(pool, candidate, booking)).kind === 'written' ? 'booked' : 'again';
  });
}

const FREE = `
select service_operator.operator_id as operator, (date_part('epoch', start) * 1000)::float8 as start
from service_operator
join opening_hours on opening_hours.municipality_id = 1 and opening_hours.operator_id = service_operator.operator_id
cross join generate_series($1::date::timestamp, $2::date::timestamp, interval '1 day') as day
cross join lateral generate_series(0, (closes - opens) / 15 - 1) as nth
cross join lateral (select (day + make_interval(mins => opens + nth * 15)) at time zone 'Europe/Rome' as start) as slot
left join booking on booking.municipality_id = 1 and booking.operator_id = service_operator.operator_id and starts_at = start
  and status in ('REQUESTED', 'CONFIRMED')
where service_operator.municipality_id = 1 and service_operator.service_id = $3 and extract(isodow from day) = weekday and booking.id is null`;

type End = 'booked' | 'nothing left' | 'again';

async function counted(citizens: number, connections: number, attempt: () => Promise<End>): Promise<Crowd> {
  const ends = await together(connections, citizens, async () => {
    let end: End;
    do end = await attempt();
    while (end === 'again');
    return end;
  });
  const of = (wanted: End) => ends.filter((end) => end === wanted).length;
  return { booked: of('booked'), nothingLeft: of('nothing left') };
}

/** Why a crowd's work is not right: times given twice or not at all, or a deadlock that the database had to break. */
export async function wrongOf(
  { pool }: World,
  { booked, nothingLeft }: Crowd,
  citizens: number,
  times: number,
): Promise<string[]> {
  const { rows } = await pool.query<{ made: number; times: number; deadlocks: number }>(
    `select count(*)::int as made, count(distinct (operator_id, starts_at))::int as times,
       (select pg_stat_force_next_flush() is null or true and deadlocks > 0 from pg_stat_database where datname = current_database())::int as deadlocks
     from booking where municipality_id = 1 and operator_id between 151 and 155 and starts_at > '2026-11-23' and starts_at < '2050-01-01'`,
  );
  const { made, times: given, deadlocks } = rows[0]!;
  const wanted = Math.min(citizens, times);
  const wrong: string[] = [];
  if (booked !== wanted || nothingLeft !== citizens - wanted)
    wrong.push(`${booked} booked, ${nothingLeft} left without, of ${citizens} for ${times} times`);
  if (made !== booked) wrong.push(`${made} bookings in the table, ${booked} acknowledged`);
  if (given !== made) wrong.push(`${made - given} times were given twice`);
  if (deadlocks > 0) wrong.push(`${deadlocks} deadlocks`);
  return wrong;
}
