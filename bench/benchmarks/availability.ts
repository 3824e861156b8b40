import type { Pool } from 'pg';
import { getAvailability } from '../../api/src/booking/availability/availability.ts';
import { interleaved } from '../measure/measure-interleaved.ts';
import { same } from '../measure/assert-equal.ts';
import { times } from '../measure/repeat.ts';
import type { Bench } from '../bench-context.ts';
import type { Line, Row } from '../benchmark.ts';
import { NOW, SERVICES } from '../fixtures/office-sql.ts';
import type { World } from '../fixtures/database.ts';

const FROM = '2026-11-23';
const CASES = Object.entries(SERVICES).flatMap(([operators, service]) =>
  [
    [14, '2026-12-06'],
    [60, '2027-01-21'],
  ].map(([days, to]) => ({
    of: `${operators} x ${days} days`,
    service,
    to: String(to),
    isLarge: operators === 'fifty' && days === 60,
  })),
);

/** Reading and computing what is free, without HTTP. */
export const row: Row = {
  name: 'availability',
  what: 'read and compute what is free, against the bare read of the same busy times, and a textbook NOT EXISTS',
  async measure(bench) {
    const world = await bench.world(bench.quick ? 40_000 : 1_000_000);
    try {
      const lines: Line[] = [];
      for (const one of CASES) lines.push(...(await measureCase(bench, world, one)));
      return lines;
    } finally {
      await world.close();
    }
  },
};

async function measureCase(
  bench: Bench,
  { pool, ctx }: World,
  { of, service, to, isLarge }: (typeof CASES)[number],
): Promise<Line[]> {
  const asked = { serviceId: service, operatorId: null };
  const ours = async () => (await getAvailability(ctx, asked, FROM, to))!.days;
  const bare = () => readBusyTimes(pool, service, to);
  const textbook = () => startsBy(pool, TEXTBOOK, service, to);
  const often = Math.ceil((bench.quick ? 10 : 60) / (isLarge ? 4 : 1));
  for (let i = 0; i < 10; i++) await Promise.all([ours(), bare()]);
  const cost = await interleaved(
    bench.rounds,
    { ours: times(often, ours), bare: times(often, bare) },
    { postmaster: bench.postmaster },
  );
  const free = (await ours()).flatMap((day) => day.free);
  const wrong = same({ ours: free, 'an anti-join in SQL': await startsBy(pool, ANTI_JOIN, service, to) });
  if (free.length === 0) wrong.push('nothing is free: nothing was measured');
  const line = {
    unit: 'ms',
    wrong,
    also: { 'CPU of Node, ms': cost.ours.own, 'CPU of PostgreSQL, ms': cost.ours.postgres },
  };
  const lines: Line[] = [
    {
      ...line,
      of,
      ours: cost.ours.wall,
      reference: cost.bare.wall,
      ratio: cost.ours.wall / cost.bare.wall,
      goal: { atMost: service === SERVICES.ten && to === '2026-12-06' ? 1.5 : 2 },
      also: {
        ...line.also,
        'bare read, CPU of Node': cost.bare.own,
        'bare read, CPU of PostgreSQL': cost.bare.postgres,
      },
    },
  ];
  if (isLarge) {
    const slow = await interleaved(bench.quick ? 1 : 3, { ours: times(10, ours), textbook: times(1, textbook) });
    const [wall, reference] = [slow.ours.wall, slow.textbook.wall];
    wrong.push(...same({ ours: free, 'NOT EXISTS': await textbook() }));
    lines.push({
      ...line,
      of: `${of}, NOT EXISTS`,
      ours: wall,
      reference,
      ratio: wall / reference,
      goal: { atMost: 0.1 },
    });
  }
  return lines;
}

/** The least that any computation of free times must read: each operator's busy minutes, as arrays of integers. */
async function readBusyTimes(pool: Pool, service: number, to: string): Promise<unknown> {
  const { rows } = await pool.query({
    name: 'bare-busy-times',
    text: `select operator_id,
        array_agg((date_part('epoch', starts_at) / 60)::int order by starts_at) as starts,
        array_agg((date_part('epoch', busy_until) / 60)::int order by starts_at) as ends
      from booking
      where municipality_id = 1
        and operator_id = any (array(
          select operator_id from service_operator where municipality_id = 1 and service_id = $1))
        and status in ('REQUESTED', 'CONFIRMED') and starts_at >= $2::date and starts_at < $3::date + 1
      group by operator_id`,
    values: [service, FROM, to],
  });
  return rows;
}

const CANDIDATES = `
  from service_operator
  join opening_hours on opening_hours.municipality_id = 1 and opening_hours.operator_id = service_operator.operator_id
  cross join generate_series($2::date::timestamp, $3::date::timestamp, interval '1 day') as day
  cross join lateral generate_series(0, (closes - opens) / 15 - 1) as nth
  cross join lateral (select (day + make_interval(mins => opens + nth * 15)) at time zone 'Europe/Rome' as start) as slot`;
const OFFERED = `
  service_operator.municipality_id = 1 and service_operator.service_id = $1 and extract(isodow from day) = weekday
    and start >= $4
  and to_char(day, 'MM-DD') not in ('12-08', '12-25', '12-26', '01-01', '01-06')`;
const HELD =
  "booking.municipality_id = 1 and booking.operator_id = service_operator.operator_id and status in ('REQUESTED', 'CONFIRMED')";

/**
 * As textbooks do it: every start of every operator, less those that some booking meets. It is helped, being told that
 * only the
 * days asked for matter: with years of bookings before them it would take minutes.
 */
const TEXTBOOK = `select distinct (extract(epoch from start) * 1000)::float8 as start ${CANDIDATES}
  where ${OFFERED} and not exists (
    select from booking where ${HELD} and starts_at >= $2::date and starts_at < $3::date + 1
      and tstzrange(starts_at, busy_until) && tstzrange(start, start + interval '15 minutes'))
  order by start`;

/** The free starts in SQL. Quicker, and right here because all bookings of this office stand on the grid. */
export const ANTI_JOIN = `select distinct (extract(epoch from start) * 1000)::float8 as start ${CANDIDATES}
  left join booking on ${HELD} and starts_at = start
  where ${OFFERED} and booking.id is null
  order by start`;

export async function startsBy(pool: Pool, sql: string, service: number, to: string): Promise<number[]> {
  const { rows } = await pool.query<{ start: number }>(sql, [service, FROM, to, new Date(NOW)]);
  return rows.map(({ start }) => start);
}
