import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readServiceAgenda } from '../src/agenda/service-agenda/service-agenda.ts';
import { parseBookRequest } from '../src/booking/create/book.schema.ts';
import { insertBooking } from '../src/booking/create/insert/insert-booking.ts';
import { signInAs } from '../src/catalogue/test-support/catalogue-mutations.ts';
import { openDatabase, getPool } from '../src/db/connection/database.ts';
import { prepareTables } from '../src/server/start/prepare-database.ts';
import { createTestOffice, createBookingRequest } from '../src/test-support/fixtures.ts';
import { createStaffArea } from '../src/test-support/staff-area.ts';
import { runConcurrently } from './harness/clients/run-concurrently.ts';
import { type PostgresCluster, startPostgresCluster } from './harness/database/postgres-cluster.ts';
import { printFigures, seededRandom } from './harness/checks/print-figures.ts';
import { type SpikeOffice, createLoadSpike } from './harness/clients/load-spike.ts';

const USE_CASE_ATTEMPTS = 4_000;
const INSERT_ATTEMPTS = 97_000;
const FIVE_MINUTES_MS = 300_000;
const TEN_MINUTES_MS = 600_000;
/** The connections of two servers. */
const CONCURRENCY = 32;

let cluster: PostgresCluster;
let office: SpikeOffice;
let close: () => Promise<void>;
const random = seededRandom();

beforeAll(async () => {
  // This test checks who gets a slot, not durability.
  cluster = await startPostgresCluster({ fsync: 'off', synchronous_commit: 'off' });
  const { url } = cluster;
  await prepareTables({ ownerUrl: url, serverUrl: url });
  const orm = await openDatabase(url, { connections: CONCURRENCY, answerWithin: 60_000 });
  const opened = await createTestOffice({ orm, pool: await getPool(orm), url, ownerUrl: url });
  const area = await createStaffArea({}, opened);
  const services = [];
  for (const durationMinutes of [15, 60]) services.push(await area.addService({ durationMinutes, horizonDays: 90 }));
  const hours = { weekdays: [1, 2, 3, 4, 5, 6, 7], opens: 0, closes: 1440 };
  const operators = [];
  for (const capacity of [1, 1, 1, 1, 2, 2]) operators.push(await area.addOperator(services, { capacity, hours }));
  office = { area, staff: await signInAs(area, 'ADMIN'), services, operators };
  close = async () => {
    await area.app.close();
    await orm.close(true);
  };
});
afterAll(async () => {
  await close?.();
  await cluster.close();
});

/** Counts bookings that start before an earlier one at the same counter has ended, without using the constraint. */
async function countOverlaps(): Promise<number> {
  const [row] = await cluster.ask<{ n: number }>(`select count(*)::int as n from (
    select starts_at < max(busy_until) over (
      partition by municipality_id, operator_id, counter order by starts_at, id rows between unbounded preceding
        and 1 preceding
    ) as hit from booking where status in ('REQUESTED', 'CONFIRMED')) as one where hit`);
  return row!.n;
}

/** Returns PostgreSQL's count of resolved deadlocks; the service retries those transactions. */
async function countDeadlocks(): Promise<number> {
  const [row] = await cluster.ask<{ n: number }>(
    'select deadlocks::int as n from pg_stat_database where datname = current_database()',
  );
  return row!.n;
}

/** Returns writers that insert bookings based on the same outdated agenda, in which every slot is free. */
async function createStaleWriters() {
  const { area, services, operators } = office;
  const agendas = await Promise.all(
    services.map(({ id: serviceId }) =>
      readServiceAgenda(area.ctx().db, {
        municipalityId: area.municipality.id,
        serviceId,
        operatorId: null,
        span: { start: 0, end: 0 },
        fromDate: '2027-01-11',
        toDate: '2027-01-11',
        now: 0,
      }),
    ),
  );
  const lost: { operator: number; counter: number; from: Date; to: Date }[] = [];
  async function write(i: number, first: number): Promise<string> {
    const which = random() < 0.5 ? 0 : 1;
    const [service, operator] = [services[which]!, operators[Math.floor(random() * operators.length)]!];
    const startsAt = first + (Math.floor(i / 40) + Math.floor(random() * 12)) * FIVE_MINUTES_MS;
    const request = createBookingRequest(service, new Date(startsAt).toISOString(), `Cittadino${i}`);
    const parseInput = parseBookRequest(request, 'it');
    if (parseInput.kind === 'invalid') return 'invalid';
    const counter = 1 + Math.floor(random() * operator.capacity);
    const candidate = { operatorId: String(operator.id), counter };
    const terms = { source: 'ONLINE', privacyNoticeShown: true, enforceLimits: false } as const;
    const outcome = await insertBooking(area.ctx(), agendas[which]!, parseInput.request, candidate, terms);
    if (outcome !== null) return outcome.kind;
    const to = new Date(startsAt + service.durationMinutes * 60_000);
    lost.push({ operator: operator.id, counter, from: new Date(startsAt), to });
    return 'taken';
  }
  return { lost, write };
}

describe('a load spike', () => {
  it(
    `${USE_CASE_ATTEMPTS} mixed attempts to book, reschedule, cancel and block create no overlapping bookings`,
    async () => {
      const before = await countDeadlocks();
      const { counts, faults } = await runConcurrently(USE_CASE_ATTEMPTS, CONCURRENCY, createLoadSpike(office, random));
      const found = { overlaps: await countOverlaps(), faults: faults.length };
      printFigures('load spike on three days', {
        ...counts,
        ...found,
        'retried deadlocks': (await countDeadlocks()) - before,
      });
      expect(faults).toEqual([]);
      expect(found).toEqual({ overlaps: 0, faults: 0 });
      for (const end of ['booked', 'taken', 'moved', 'cancelled', 'blocked and unblocked']) {
        expect([end, counts[end]! > 20]).toEqual([end, true]);
      }
    },
    TEN_MINUTES_MS,
  );

  it(
    `${INSERT_ATTEMPTS} inserts based on an outdated agenda create no overlap, and a rejection has a conflict`,
    async () => {
      const before = await countDeadlocks();
      const { lost, write } = await createStaleWriters();
      const first = Date.parse('2027-01-11T00:00:00+01:00');
      const since = performance.now();
      const { counts, faults } = await runConcurrently(INSERT_ATTEMPTS, CONCURRENCY, (i) => write(i, first));
      const took = Math.round(performance.now() - since);
      const [unexplained] = await cluster.ask<{ n: number }>(
        `select count(*)::int as n
         from unnest($2::int[], $3::int[], $4::timestamptz[], $5::timestamptz[])
           as lost (operator, counter, "from", "to")
         where not exists (select from booking where municipality_id = $1 and operator_id = operator
           and booking.counter = lost.counter and starts_at < "to" and starts_at > "from" - interval '1 hour' and busy_until > "from")`,
        [
          office.area.municipality.id,
          lost.map(({ operator }) => operator),
          lost.map(({ counter }) => counter),
          lost.map(({ from }) => from),
          lost.map(({ to }) => to),
        ],
      );
      const found = {
        overlaps: await countOverlaps(),
        faults: faults.length,
        'rejected without conflict': unexplained!.n,
      };
      printFigures('inserts based on an outdated agenda', {
        ...counts,
        ...found,
        'retried deadlocks': (await countDeadlocks()) - before,
        'took (ms)': took,
      });
      expect(faults).toEqual([]);
      expect(found).toEqual({ overlaps: 0, faults: 0, 'rejected without conflict': 0 });
      expect(counts['booked']).toBeGreaterThan(1000);
      expect(lost.length).toBeGreaterThan(INSERT_ATTEMPTS / 2);
    },
    TEN_MINUTES_MS,
  );

  it('negative control: without the constraint the same writers create overlaps, and the same query counts them', async () => {
    await cluster.ask('alter table booking drop constraint booking_no_overlap');
    const { write } = await createStaleWriters();
    const first = Date.parse('2027-02-15T00:00:00+01:00');
    await runConcurrently(1_000, CONCURRENCY, (i) => write(i, first));
    const found = await countOverlaps();
    printFigures('negative control, no constraint', { attempts: 1_000, overlaps: found });
    expect(found).toBeGreaterThan(0);
  });
});
