import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { withAdminClient } from '../../test-support/administrator.ts';
import { type TestOffice, createTestOffice, createBookingRequest } from '../../test-support/fixtures.ts';
import { bookOnBehalf } from './book-on-behalf.ts';
import { book } from './book.ts';
import { cancelByToken } from '../cancel/cancel-by-token.ts';
import { findById } from '../find-booking.ts';
import { countOtherOpenBookings } from '../staff/count-open-bookings.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

const DAYS = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30'];
/** Sixty starts of fifteen minutes, each as RFC 3339. */
const STARTS = DAYS.flatMap((day) =>
  Array.from(
    { length: 12 },
    (_, i) =>
      `${day}T${9 + Math.floor(i / 4)}:`.replace('T9', 'T09') + `${(i % 4) * 15}`.padStart(2, '0') + ':00+01:00',
  ),
);

type Contact = { email?: string; phone?: string };
let people = 0;

async function limited(maxOpenBookingsPerContact: number | null): Promise<Service> {
  const service = await office.addService({ maxOpenBookingsPerContact });
  await office.addOperator([service]);
  return service;
}

/** Sends a booking request of a new applicant; only the given contacts are shared with other applicants. */
function ask(service: Service, start: number, { email, phone }: Contact, changes = {}) {
  const request = createBookingRequest(service, STARTS[start]!, `Persona ${people++}`);
  const mine = `33312${String(people).padStart(5, '0')}`;
  const applicant = { ...request.applicant, email: email ?? `p${people}@example.it`, phone: phone ?? mine };
  return book(office.ctx(changes), { ...request, applicant });
}

const kinds = (outcomes: { kind: string }[]) => outcomes.map(({ kind }) => kind);

describe('open bookings of one contact', () => {
  it('are limited by the service; a cancelled or past booking and other services do not count', async () => {
    const [service, other] = [await limited(2), await limited(2)];
    const email = 'mario@example.it';
    const first = await ask(service, 0, { email });
    expect(kinds([await ask(service, 1, { email }), await ask(service, 2, { email })])).toEqual([
      'booked',
      'tooManyBookings',
    ]);
    expect((await ask(other, 0, { email })).kind).toBe('booked');
    if (first.kind !== 'booked') throw new Error(first.kind);
    await cancelByToken(office.ctx(), { token: first.cancelToken, reason: '' });
    expect(kinds([await ask(service, 2, { email }), await ask(service, 3, { email })])).toEqual([
      'booked',
      'tooManyBookings',
    ]);
    const later = Date.parse('2026-11-24T09:30:00+01:00');
    expect((await ask(service, 3, { email }, { now: later })).kind).toBe('booked');
  });

  it.each([
    ['another case', 'Mario.Rossi@Example.IT', 'mario.rossi@example.it', 'tooManyBookings'],
    ['a tag', 'mario.rossi+cie@example.it', 'mario.rossi@example.it', 'tooManyBookings'],
    ['dots, at a provider that does not see them', 'm.a.rio@gmail.com', 'mario@googlemail.com', 'tooManyBookings'],
    ['dots elsewhere: another person', 'm.rossi@example.it', 'mrossi@example.it', 'booked'],
  ])('are counted by normalised e-mail address: %s', async (_, one, other, kind) => {
    const service = await limited(1);
    expect(kinds([await ask(service, 0, { email: one }), await ask(service, 1, { email: other })])).toEqual([
      'booked',
      kind,
    ]);
  });

  it('are counted by normalised telephone number', async () => {
    const service = await limited(1);
    const outcomes = [
      await ask(service, 0, { phone: '333 765 4321' }),
      await ask(service, 1, { phone: '+39 3337654321' }),
    ];
    expect(kinds(outcomes)).toEqual(['booked', 'tooManyBookings']);
  });

  it('are unlimited if the service has no limit', async () => {
    const service = await limited(null);
    const email = 'nolimit@example.it';
    for (let start = 0; start < 6; start++) expect((await ask(service, start, { email })).kind).toBe('booked');
  });

  it('return the same booking for a repeated key, even at the limit', async () => {
    const service = await limited(1);
    const request = createBookingRequest(service, STARTS[0]!, 'Ripetuta');
    const first = await book(office.ctx(), request);
    expect(await book(office.ctx(), request)).toEqual(first);
    // Another operator could take it again, were it not the same.
    await office.addOperator([service]);
    expect(await book(office.ctx(), request)).toEqual(first);
  });

  it('do not limit staff, who see the count', async () => {
    const service = await limited(1);
    const email = 'desk@example.it';
    await ask(service, 0, { email });
    const outcome = await bookOnBehalf(office.ctx(), {
      ...createBookingRequest(service, STARTS[1]!),
      applicant: { name: 'Mario', surname: 'Rossi', phone: '', email: 'DESK@example.it' },
      source: 'DESK',
    });
    if (outcome.kind !== 'booked') throw new Error(outcome.kind);
    const found = await findById(office.ctx(), outcome.booking.id);
    expect(await countOtherOpenBookings(office.ctx(), found!.details)).toBe(1);
  });
});

describe('fifty concurrent requests of one contact for different slots', () => {
  const rush = async (service: Service, email: string) => {
    const outcomes = await Promise.all(Array.from({ length: 50 }, (_, start) => ask(service, start, { email })));
    return kinds(outcomes).filter((kind) => kind === 'booked').length;
  };

  it('create two bookings in each of ten rounds', async () => {
    for (let round = 0; round < 10; round++) {
      expect(await rush(await limited(2), `rush${round}@example.it`)).toBe(2);
    }
  }, 60_000);

  it('negative control: create more bookings without the lock', async () => {
    const { rows } = await office.pool.query<{ definition: string }>(
      `select pg_get_functiondef('contact_bookings'::regproc) as definition`,
    );
    const { definition } = rows[0]!;
    const careless = definition.replace(/perform pg_advisory_xact_lock\([^;]*;/, 'null;');
    expect(careless).not.toBe(definition);
    const replace = (text: string) => withAdminClient(office.ownerUrl, (owner) => owner.query(text));
    await replace(careless);
    let most = 0;
    for (let round = 0; round < 10 && most <= 2; round++) {
      most = Math.max(most, await rush(await limited(2), `careless${round}@example.it`));
    }
    await replace(definition);
    expect(most).toBeGreaterThan(2);
  }, 60_000);
});

describe('an e-mail address used by other people', () => {
  it('gets mails of three bookings per hour, for any service, spelling and network address', async () => {
    const services = [await limited(null), await limited(null)];
    const works = { maxBookingsPerHour: 3 };
    const outcomes = [];
    for (let count = 0; count < 5; count++) {
      outcomes.push(await ask(services[count % 2]!, count, { email: `victim+${count}@example.it` }, works));
    }
    expect(kinds(outcomes)).toEqual(['booked', 'booked', 'booked', 'rateLimited', 'rateLimited']);
    expect(outcomes[4]).toEqual({ kind: 'rateLimited', waitMs: 3_600_000 });
    const { rows } = await office.pool.query(`select from mail where contact_email(recipient) = 'victim@example.it'`);
    expect(rows).toHaveLength(3);
    const hourLater = { ...works, now: office.ctx().now + 3_600_000 };
    expect((await ask(services[0]!, 5, { email: 'victim@example.it' }, hourLater)).kind).toBe('booked');
  });

  it('gets a mail for each booking without the limit', async () => {
    const service = await limited(null);
    for (let start = 0; start < 5; start++) await ask(service, start, { email: `uncounted+${start}@example.it` });
    const { rows } = await office.pool.query(
      `select from mail where contact_email(recipient) = 'uncounted@example.it'`,
    );
    expect(rows).toHaveLength(5);
  });

  it('gets no more mails from fifty concurrent requests', async () => {
    const service = await limited(null);
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, start) =>
        ask(service, start, { email: 'flood@example.it' }, { maxBookingsPerHour: 3 }),
      ),
    );
    expect(kinds(outcomes).filter((kind) => kind === 'booked')).toHaveLength(3);
  });
});

it('the contact lookup uses an index that starts with the municipality', async () => {
  const client = await office.pool.connect();
  await client.query('begin');
  await client.query('set local enable_seqscan = off');
  const planOf = async (condition: string) => {
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `explain select from booking where municipality_id = 1 and ${condition}`,
    );
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  };
  const [byEmail, byPhone] = [
    await planOf(`contact_email(applicant_email) = 'a@b.it'`),
    await planOf(`applicant_phone = '1'`),
  ];
  await client.query('rollback');
  client.release();
  expect(byEmail).toMatch(/booking_contact_index[^]*Index Cond: .*contact_email/);
  expect(byPhone).toMatch(/Index Cond: \(+municipality_id = 1/);
});
