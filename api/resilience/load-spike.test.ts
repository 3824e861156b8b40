import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readServiceAgenda } from '../src/agenda/service-agenda/service-agenda.ts';
import { parseBookRequest } from '../src/booking/create/book.schema.ts';
import { insertBooking } from '../src/booking/create/insert-booking.ts';
import { signInAs } from '../src/catalogue/test-support/catalogue-mutations.ts';
import { openDatabase, getPool } from '../src/db/connection/database.ts';
import { prepareTables } from '../src/server/start/prepare-database.ts';
import { createTestOffice, createBookingRequest } from '../src/test-support/fixtures.ts';
import { createStaffArea } from '../src/test-support/staff-area.ts';
import { atOnce } from './harness/clients/run-concurrently.ts';
import { type PostgresCluster, postgresCluster } from './harness/database/postgres-cluster.ts';
import { figures, seeded } from './harness/checks/print-figures.ts';
import { type CrowdedOffice, rush } from './harness/clients/load-spike.ts';

const IN_THE_OFFICE = 4_000;
const AT_THE_LAST_WORD = 97_000;
const FIVE_MINUTES_MS = 300_000;
const TEN_MINUTES_MS = 600_000;
/** As many as the connections of two servers. */
const HANDS = 32;

let cluster: PostgresCluster;
let office: CrowdedOffice;
let close: () => Promise<void>;
const random = seeded();

beforeAll(async () => {
  // Who gets a time is asked here, not whether a disk keeps it.
  cluster = await postgresCluster({ fsync: 'off', synchronous_commit: 'off' });
  const { url } = cluster;
  await prepareTables({ ownerUrl: url, serverUrl: url });
  const orm = await openDatabase(url, { connections: HANDS, answerWithin: 60_000 });
  const opened = await createTestOffice({ orm, pool: await getPool(orm), url, ownerUrl: url });
  const area = await createStaffArea({}, opened);
  const services = [];
  for (const durationMinutes of [15, 60]) services.push(await area.addService({ durationMinutes, horizonDays: 90 }));
  const hours = { weekdays: [1, 2, 3, 4, 5, 6, 7], opens: 0, closes: 1440 };
  const operators = [];
  for (const capacity of [1, 1, 1, 1, 2, 2]) operators.push(await area.addOperator(services, { capacity, hours }));
  office = { area, desk: await signInAs(area, 'ADMIN'), services, operators };
  close = async () => {
    await area.app.close();
    await orm.close(true);
  };
});
afterAll(async () => {
  await close?.();
  await cluster.close();
});

/** Bookings that begin before an earlier one at the same counter has ended; the constraint is not asked. */
async function overlaps(): Promise<number> {
  const [row] = await cluster.ask<{ n: number }>(`select count(*)::int as n from (
    select starts_at < max(busy_until) over (
      partition by municipality_id, operator_id, counter order by starts_at, id rows between unbounded preceding
        and 1 preceding
    ) as hit from booking where status in ('REQUESTED', 'CONFIRMED')) as one where hit`);
  return row!.n;
}

/** Deadlocks that PostgreSQL ended; what is done again afterwards nobody is told of. */
async function deadlocks(): Promise<number> {
  const [row] = await cluster.ask<{ n: number }>(
    'select deadlocks::int as n from pg_stat_database where datname = current_database()',
  );
  return row!.n;
}

/** What citizens who all read the same agenda a moment ago, when everything was free, want to write at one counter. */
async function lastWords() {
  const { area, services, operators } = office;
  const agendas = await Promise.all(
    services.map(({ id: serviceId }) =>
      readServiceAgenda(area.pool, {
        municipalityId: area.municipality.id,
        serviceId,
        operatorId: null,
        span: { start: 0, end: 0 },
        fromDate: '2027-01-11',
        toDate: '2027-01-11',
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

describe('nobody gets what somebody else has', () => {
  it(
    `books no slot twice in ${IN_THE_OFFICE} random requests while staff reschedule bookings and block slots`,
    async () => {
      const before = await deadlocks();
      const { counts, faults } = await atOnce(IN_THE_OFFICE, HANDS, rush(office, random));
      const found = { overlaps: await overlaps(), faults: faults.length };
      figures('a rush on three days', { ...counts, ...found, 'deadlocks, done again': (await deadlocks()) - before });
      expect(faults).toEqual([]);
      expect(found).toEqual({ overlaps: 0, faults: 0 });
      for (const end of ['booked', 'taken', 'moved', 'cancelled', 'blocked and unblocked']) {
        expect([end, counts[end]! > 20]).toEqual([end, true]);
      }
    },
    TEN_MINUTES_MS,
  );

  it(
    `refuses an insert only for an overlapping booking, in ${AT_THE_LAST_WORD} concurrent inserts without other checks`,
    async () => {
      const before = await deadlocks();
      const { lost, write } = await lastWords();
      const first = Date.parse('2027-01-11T00:00:00+01:00');
      const since = performance.now();
      const { counts, faults } = await atOnce(AT_THE_LAST_WORD, HANDS, (i) => write(i, first));
      const took = Math.round(performance.now() - since);
      const [nobody] = await cluster.ask<{ n: number }>(
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
      const found = { overlaps: await overlaps(), faults: faults.length, 'lost to nobody': nobody!.n };
      figures('the last word', {
        ...counts,
        ...found,
        'deadlocks, done again': (await deadlocks()) - before,
        'took (ms)': took,
      });
      expect(faults).toEqual([]);
      expect(found).toEqual({ overlaps: 0, faults: 0, 'lost to nobody': 0 });
      expect(counts['booked']).toBeGreaterThan(1000);
      expect(lost.length).toBeGreaterThan(AT_THE_LAST_WORD / 2);
    },
    TEN_MINUTES_MS,
  );

  it('negative control: without the constraint the same count finds what the same citizens get', async () => {
    await cluster.ask('alter table booking drop constraint booking_no_overlap');
    const { write } = await lastWords();
    const first = Date.parse('2027-02-15T00:00:00+01:00');
    await atOnce(1_000, HANDS, (i) => write(i, first));
    const found = await overlaps();
    figures('negative control, no constraint', { attempts: 1_000, overlaps: found });
    expect(found).toBeGreaterThan(0);
  });
});
