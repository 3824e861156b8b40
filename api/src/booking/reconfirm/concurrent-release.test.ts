import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { getDatabase } from '../../db/connection/database-handle.ts';
import { openDatabase } from '../../db/connection/database.ts';
import { createTestOffice, databaseOn, type TestOffice } from '../../test-support/fixtures.ts';
import { findById, findByIds } from '../find-booking.ts';
import { bookAt } from '../test-support/reminders.ts';
import { addReconfirmedService, askAt, deliverRequests, releaseAt } from '../test-support/reconfirmations.ts';
import { readTraces } from '../test-support/stored-bookings.ts';
import { askCitizen } from './ask-citizens.ts';
import { reconfirmBooking } from './reconfirm-booking.ts';
import { reconfirmByToken } from './reconfirm-by-token.ts';
import { releaseBooking } from './release-unconfirmed.ts';

let office: TestOffice;
let service: Service;
beforeAll(async () => {
  office = await createTestOffice();
  service = await addReconfirmedService(office, 10, 72);
});
afterAll(() => office.close());

const LONG_BEFORE = '2026-10-01T10:00:00+02:00';
const DEADLINE = '2026-11-21T18:00:00+01:00';
const deadline = Date.parse(DEADLINE);
let next = 0;

/** Books another quarter of an hour, asks all who are due and has the mail server take the requests. */
async function askOne() {
  const startsAt = new Date(Date.parse('2026-11-24T17:00:00+01:00') - next++ * 900_000).toISOString();
  const booking = await bookAt(office, service, startsAt, LONG_BEFORE);
  await askAt(office, '2026-11-14T17:01:00+01:00', 24);
  await deliverRequests(office);
  return booking;
}

/** Runs something for three processes at the same time, each with its own connections, and counts the successes. */
async function runThrice(run: (db: ReturnType<typeof getDatabase>) => Promise<boolean>): Promise<number> {
  const processes = await Promise.all([1, 2, 3].map(() => openDatabase(office.url)));
  const outcomes = await Promise.all(processes.map((orm) => run(getDatabase(orm))));
  await Promise.all(processes.map((orm) => orm.close(true)));
  return outcomes.filter(Boolean).length;
}

describe('three processes', () => {
  it('ask once for the confirmation of a booking', async () => {
    const { municipality, orm } = office;
    const booking = await bookAt(office, service, '2026-11-25T09:00:00+01:00', LONG_BEFORE);
    const found = (await findByIds({ em: orm.em.fork(), municipality }, [booking.id])).get(booking.id)!;
    const now = Date.parse('2026-11-15T09:00:00+01:00');
    expect(await runThrice((db) => askCitizen({ db, now }, municipality, found, deadline))).toBe(1);
    expect((await readTraces(office, booking.id)).mails).toEqual(['BOOKING_CONFIRMED', 'BOOKING_RECONFIRM']);
  });

  it('release a booking once', async () => {
    const booking = await askOne();
    const found = (await findById(office.ctx(), booking.id))!;
    const nothing = { onMailQueued: () => undefined, onAgendaChanged: () => undefined };
    const release = (db: ReturnType<typeof getDatabase>) =>
      releaseBooking({ db, now: deadline, ...nothing }, office.municipality, found);
    expect(await runThrice(release)).toBe(1);
    const { mails } = await readTraces(office, booking.id);
    expect(mails).toEqual(['BOOKING_CONFIRMED', 'BOOKING_RECONFIRM', 'BOOKING_RELEASED']);
  });
});

describe('a confirmation and a release at the same time', () => {
  it('apply exactly one of the two in fifty rounds, with the matching mail', async () => {
    const seen = { confirmed: 0, released: 0 };
    for (let round = 0; round < 5; round++) {
      const bookings = [];
      for (let i = 0; i < 10; i++) bookings.push(await askOne());
      const ctx = office.ctx({ now: deadline });
      const [outcomes] = await Promise.all([
        Promise.all(bookings.map(({ id }) => reconfirmByToken(ctx, { token: ctx.cancelTokenFor(id, 0), sequence: 0 }))),
        releaseAt(office, DEADLINE),
      ]);
      await releaseAt(office, DEADLINE);
      for (const [i, { id }] of bookings.entries()) {
        const { status, mails } = await readTraces(office, id);
        const isConfirmed = outcomes[i]!.kind === 'reconfirmed';
        expect([outcomes[i]!.kind, status, mails.at(-1)]).toEqual(
          isConfirmed
            ? ['reconfirmed', 'CONFIRMED', 'BOOKING_RECONFIRM']
            : ['released', 'RELEASED', 'BOOKING_RELEASED'],
        );
        seen[isConfirmed ? 'confirmed' : 'released']++;
      }
    }
    expect(seen.confirmed + seen.released).toBe(50);
  }, 120_000);

  it('negative control: both apply if the release does not check that nobody confirmed', async () => {
    const booking = await askOne();
    const found = (await findById(office.ctx(), booking.id))!;
    expect(await reconfirmBooking(office.ctx({ now: deadline }), found.details)).not.toBeNull();
    const connect = async () => {
      const client = await office.pool.connect();
      const query = (text: string, values: unknown[]) =>
        client.query(text.replace(/and reconfirm_by <= (\$\d+)/, 'and $1::timestamptz is not null'), values);
      return { query, release: () => client.release() };
    };
    const db = databaseOn({ connect } as never);
    const nothing = { onMailQueued: () => undefined, onAgendaChanged: () => undefined };
    expect(await releaseBooking({ db, now: deadline, ...nothing }, office.municipality, found)).toBe(true);
    expect((await readTraces(office, booking.id)).history.slice(-2)).toEqual([
      'CITIZEN reconfirmBooking',
      'SYSTEM releaseBooking',
    ]);
  });
});
