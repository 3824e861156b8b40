import type { Pool } from 'pg';
import { findNextFreeSlot } from '../../../api/src/booking/availability/availability.ts';
import { findFirstStarts } from '../../../api/src/booking/soonest/find-first-starts.ts';
import type { BenchContext } from '../../bench-context.ts';
import type { Benchmark, ResultLine } from '../../benchmark.ts';
import type { BenchDatabase } from '../../fixtures/database.ts';
import { findDifferences } from '../../measure/assert-equal.ts';
import { measureInterleaved } from '../../measure/measure-interleaved.ts';
import { repeat } from '../../measure/repeat.ts';
import { readBusyTimes } from './read-busy-times.ts';

const FROM = '2026-11-23';
const SERVICE_IDS = Array.from({ length: 30 }, (_, i) => 301 + i);
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
/** The offices are closed on Sundays, so nothing is free and all days are read. */
const SUNDAY = [7];
const MAX_RATIO = 3;

const CASES = [
  { of: '30 services x 10 operators, two thirds without a gap', weekdays: EVERY_DAY, to: '2027-01-22' },
  { of: '30 services x 10 operators, closed for 60 days', weekdays: SUNDAY, to: '2027-01-22' },
] as const;

/** Measures the first free time of every office, without HTTP. */
export const benchmark: Benchmark = {
  name: 'soonest',
  what: 'first free time of thirty services of the same ten operators, against the bare read of the busy times it needs',
  async measure(bench) {
    const database = await bench.openDatabase(bench.quick ? 40_000 : 1_000_000);
    try {
      await insertServices(database.pool);
      const lines: ResultLine[] = [];
      for (const one of CASES) lines.push(await measureCase(bench, database, one));
      return lines;
    } finally {
      await database.close();
    }
  },
};

/** Inserts services with a horizon of 60 days, all offered by the ten busy operators. */
async function insertServices(pool: Pool): Promise<void> {
  await pool.query(
    `insert into service (municipality_id, id, place_id, slug, name, duration_minutes, step_minutes, horizon_days,
       first_reminder_hours, second_reminder_hours)
     select 1, id, 1, 'service-' || id, 'Servizio ' || id, 15 * (1 + id % 4), 15, 60, null, null
     from unnest($1::int[]) as id`,
    [SERVICE_IDS],
  );
  await pool.query(
    `insert into service_operator (municipality_id, service_id, operator_id)
     select 1, service_id, operator_id from unnest($1::int[]) as service_id, generate_series(101, 110) as operator_id`,
    [SERVICE_IDS],
  );
  await pool.query('analyze service, service_operator');
}

async function measureCase(
  bench: BenchContext,
  { pool, ctx }: BenchDatabase,
  { of, weekdays, to }: (typeof CASES)[number],
): Promise<ResultLine> {
  const ours = () => findFirstStarts(ctx, SERVICE_IDS, { dayPart: 'ANY', weekdays });
  const bare = () => readBusyTimes(pool, { serviceIds: SERVICE_IDS, from: FROM, to });
  for (let i = 0; i < 10; i++) await Promise.all([ours(), bare()]);
  const often = bench.quick ? 10 : 60;
  const cost = await measureInterleaved(
    bench.rounds,
    { ours: repeat(often, ours), bare: repeat(often, bare) },
    { postmaster: bench.postmaster },
  );
  const found = await ours();
  const starts = await Promise.all(SERVICE_IDS.map((id) => findSlowly(ctx, id)));
  const expected = weekdays === SUNDAY ? [] : starts.filter((start) => start !== null);
  return {
    of,
    unit: 'ms',
    ours: cost.ours.wall,
    reference: cost.bare.wall,
    ratio: cost.ours.wall / cost.bare.wall,
    goal: { atMost: MAX_RATIO },
    wrong: findDifferences({
      ours: SERVICE_IDS.flatMap((id) => found.get(id) ?? []),
      'the first free time of each service': expected,
    }),
    also: {
      'CPU of Node, ms': cost.ours.own,
      'CPU of PostgreSQL, ms': cost.ours.postgres,
      'bare read, CPU of Node': cost.bare.own,
      'bare read, CPU of PostgreSQL': cost.bare.postgres,
    },
  };
}

async function findSlowly(ctx: BenchDatabase['ctx'], serviceId: number): Promise<number | null> {
  return findNextFreeSlot(ctx, { serviceId, operatorId: null }, FROM);
}
