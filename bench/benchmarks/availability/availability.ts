import type { Pool } from 'pg';
import { getAvailability } from '../../../api/src/booking/availability/availability.ts';
import { measureInterleaved } from '../../measure/measure-interleaved.ts';
import { findDifferences } from '../../measure/assert-equal.ts';
import { repeat } from '../../measure/repeat.ts';
import type { BenchContext } from '../../bench-context.ts';
import type { ResultLine, Benchmark } from '../../benchmark.ts';
import { readBusyTimes } from './read-busy-times.ts';
import { NOW, SERVICES } from '../../fixtures/office-sql.ts';
import type { BenchDatabase } from '../../fixtures/database.ts';

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

/** Measures reading and computing availability, without HTTP. */
export const benchmark: Benchmark = {
  name: 'availability',
  what: 'read and compute what is free, against the bare read of the same busy times, and a textbook NOT EXISTS',
  async measure(bench) {
    const database = await bench.openDatabase(bench.quick ? 40_000 : 1_000_000);
    try {
      const lines: ResultLine[] = [];
      for (const one of CASES) lines.push(...(await measureCase(bench, database, one)));
      return lines;
    } finally {
      await database.close();
    }
  },
};

async function measureCase(
  bench: BenchContext,
  { pool, ctx }: BenchDatabase,
  { of, service, to, isLarge }: (typeof CASES)[number],
): Promise<ResultLine[]> {
  const asked = { serviceId: service, operatorId: null };
  const ours = async () => (await getAvailability(ctx, asked, FROM, to))!.days;
  const bare = () => readBusyTimes(pool, { serviceIds: [service], from: FROM, to });
  const textbook = () => queryStarts(pool, TEXTBOOK, service, to);
  const often = Math.ceil((bench.quick ? 10 : 60) / (isLarge ? 4 : 1));
  for (let i = 0; i < 10; i++) await Promise.all([ours(), bare()]);
  const cost = await measureInterleaved(
    bench.rounds,
    { ours: repeat(often, ours), bare: repeat(often, bare) },
    { postmaster: bench.postmaster },
  );
  const free = (await ours()).flatMap((day) => day.free);
  const wrong = findDifferences({ ours: free, 'an anti-join in SQL': await queryStarts(pool, ANTI_JOIN, service, to) });
  if (free.length === 0) wrong.push('nothing is free: nothing was measured');
  const line = {
    unit: 'ms',
    wrong,
    also: { 'CPU of Node, ms': cost.ours.own, 'CPU of PostgreSQL, ms': cost.ours.postgres },
  };
  const lines: ResultLine[] = [
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
    const slow = await measureInterleaved(bench.quick ? 1 : 3, {
      ours: repeat(10, ours),
      textbook: repeat(1, textbook),
    });
    const [wall, reference] = [slow.ours.wall, slow.textbook.wall];
    wrong.push(...findDifferences({ ours: free, 'NOT EXISTS': await textbook() }));
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
 * The textbook query: all starts of all operators except those that overlap a booking. A condition limits the
 * bookings to the requested days; without it, the query would take minutes on years of bookings.
 */
const TEXTBOOK = `select distinct (extract(epoch from start) * 1000)::float8 as start ${CANDIDATES}
  where ${OFFERED} and not exists (
    select from booking where ${HELD} and starts_at >= $2::date and starts_at < $3::date + 1
      and tstzrange(starts_at, busy_until) && tstzrange(start, start + interval '15 minutes'))
  order by start`;

/** Free starts by anti-join: faster, and correct only because all bookings of this office start on the grid. */
export const ANTI_JOIN = `select distinct (extract(epoch from start) * 1000)::float8 as start ${CANDIDATES}
  left join booking on ${HELD} and starts_at = start
  where ${OFFERED} and booking.id is null
  order by start`;

export async function queryStarts(pool: Pool, sql: string, service: number, to: string): Promise<number[]> {
  const { rows } = await pool.query<{ start: number }>(sql, [service, FROM, to, new Date(NOW)]);
  return rows.map(({ start }) => start);
}
