import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseOn, MONDAY_AT_EIGHT, type TestOffice, createTestOffice } from '../../test-support/fixtures.ts';
import { confirmByToken } from './confirm-by-token.ts';
import {
  addConfirmationService,
  bookHeldSlot,
  HELD_MS,
  expireAt,
  readTraces,
} from '../test-support/stored-bookings.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

const DEADLINE = MONDAY_AT_EIGHT + HELD_MS;
const NINE = Date.parse('2026-11-24T09:00:00+01:00');
const KEPT = ['CONFIRMED', 'BOOKING_HELD', 'BOOKING_CONFIRMED'];
const LOST = ['CANCELLED', 'BOOKING_HELD', 'BOOKING_EXPIRED'];

/** Ten quarters of an hour from nine on. */
const timeOf = (nth: number) => new Date(NINE + nth * 900_000).toISOString();

const CONFIRM = "set status = 'CONFIRMED'";
const EXPIRE = "set status = 'CANCELLED'";

/** Returns a pool that calls `happens` before each statement that contains `part`, and sends its text changed. */
function before(
  pool: Pool,
  part: string,
  happens: () => Promise<unknown>,
  change = (text: string): string => text,
): Pool {
  const connect = async () => {
    const client = await pool.connect();
    const query = async (text: string, values: unknown[]) => {
      if (!text.includes(part)) return client.query(text, values);
      await happens();
      return client.query(change(text), values);
    };
    return { query, release: () => client.release() };
  };
  return { connect } as unknown as Pool;
}

async function standing(id: string): Promise<string[]> {
  const { status, mails } = await readTraces(office, id);
  return [status, ...mails];
}

describe('concurrent confirmation and expiry', () => {
  it('applies exactly one of the two in a hundred rounds, with the matching mail', async () => {
    const services = await Promise.all(Array.from({ length: 10 }, () => addConfirmationService(office)));
    const seen = { confirmed: 0, expired: 0 };
    for (const service of services) {
      const holds = await Promise.all(
        Array.from({ length: 10 }, (_, i) => bookHeldSlot(office, service, timeOf(i), `Chi${i}`)),
      );
      const [outcomes] = await Promise.all([
        Promise.all(holds.map(({ confirmToken }) => confirmByToken(office.ctx({ now: DEADLINE - 1 }), confirmToken))),
        expireAt(office, DEADLINE),
      ]);
      await expireAt(office, DEADLINE);
      for (const [i, { booking }] of holds.entries()) {
        const { kind } = outcomes[i]!;
        expect([kind, ...(await standing(booking.id))]).toEqual([kind, ...(kind === 'confirmed' ? KEPT : LOST)]);
        if (kind !== 'notFound') seen[kind]++;
      }
    }
    expect(seen.confirmed + seen.expired).toBe(100);
  }, 60_000);

  it('returns ConfirmationExpired if the booking expires between read and write', async () => {
    const service = await addConfirmationService(office);
    const { booking, confirmToken } = await bookHeldSlot(office, service, '2026-11-24T09:00:00+01:00');
    const pool = before(office.pool, CONFIRM, () => expireAt(office, DEADLINE));
    expect((await confirmByToken(office.ctx({ now: DEADLINE - 1, db: databaseOn(pool) }), confirmToken)).kind).toBe(
      'expired',
    );
    expect(await standing(booking.id)).toEqual(LOST);
  });

  it("keeps a booking that is confirmed between the job's read and write, without an expiry mail", async () => {
    const service = await addConfirmationService(office);
    const { booking, confirmToken } = await bookHeldSlot(office, service, '2026-11-24T09:00:00+01:00');
    const pool = before(office.pool, EXPIRE, () => confirmByToken(office.ctx({ now: DEADLINE - 1 }), confirmToken));
    await expireAt(office, DEADLINE, { db: databaseOn(pool) });
    expect(await standing(booking.id)).toEqual(KEPT);
  });

  it('sends the new start if the booking is rescheduled between read and write', async () => {
    const service = await addConfirmationService(office);
    const { booking, confirmToken } = await bookHeldSlot(office, service, '2026-11-24T09:00:00+01:00');
    const move = () =>
      office.pool.query(
        `update booking set starts_at = starts_at + interval '1 hour', ends_at = ends_at + interval '1 hour',
           busy_until = busy_until + interval '1 hour', sequence = sequence + 1 where id = $1 and sequence = 0`,
        [booking.id],
      );
    const pool = before(office.pool, CONFIRM, move);
    await confirmByToken(office.ctx({ db: databaseOn(pool) }), confirmToken);
    const { rows } = await office.pool.query(
      `select message #>> '{booking,startsAt}' as at from mail where booking_id = $1 and kind = 'BOOKING_CONFIRMED'`,
      [booking.id],
    );
    expect(rows).toEqual([{ at: '2026-11-24T09:00:00.000Z' }]);
  });

  it('negative control: applies both if the write does not check the status', async () => {
    const service = await addConfirmationService(office);
    const { booking, confirmToken } = await bookHeldSlot(office, service, '2026-11-24T09:00:00+01:00');
    const careless = (text: string) =>
      text
        .replace(/and status = 'REQUESTED' and sequence = (\$\d+)/, 'and $1::int is not null')
        // A check constraint rejects an active booking with a cancellation time.
        .replace('confirm_by = null', 'confirm_by = null, cancelled_at = null');
    const pool = before(office.pool, CONFIRM, () => expireAt(office, DEADLINE), careless);
    expect((await confirmByToken(office.ctx({ now: DEADLINE - 1, db: databaseOn(pool) }), confirmToken)).kind).toBe(
      'confirmed',
    );
    expect(await standing(booking.id)).toEqual(['CONFIRMED', 'BOOKING_HELD', 'BOOKING_CONFIRMED', 'BOOKING_EXPIRED']);
  });
});
