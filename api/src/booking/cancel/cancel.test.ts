import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestOffice, createTestOffice, createBookingRequest } from '../../test-support/fixtures.ts';
import { book } from '../create/book.ts';
import { cancelByToken } from './cancel-by-token.ts';
import { findByToken } from '../find-booking.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

async function booked(wishes: Parameters<TestOffice['addService']>[0] = {}) {
  const service = await office.addService(wishes);
  await office.addOperator([service]);
  const request = createBookingRequest(service, '2026-11-24T09:00:00+01:00');
  const outcome = await book(office.ctx(), request);
  if (outcome.kind !== 'booked') throw new Error(outcome.kind);
  return { token: outcome.cancelToken, booking: outcome.booking, request };
}

describe('cancelling', () => {
  it('frees the slot, stores the reason and queues one mail with a higher sequence', async () => {
    const { token, booking, request } = await booked();
    const outcome = await cancelByToken(office.ctx(), { token, reason: ' Sono\u0007 malato ' });
    expect(outcome).toMatchObject({
      kind: 'cancelled',
      booking: { status: 'CANCELLED', sequence: 1, number: booking.number },
    });
    const { rows } = await office.pool.query('select cancel_reason, status from booking where id = $1', [booking.id]);
    expect(rows).toEqual([{ cancel_reason: 'Sono malato', status: 'CANCELLED' }]);
    const mails = await office.pool.query(
      `select message from mail where booking_id = $1 and kind = 'BOOKING_CANCELLED'`,
      [booking.id],
    );
    expect(mails.rows).toHaveLength(1);
    expect(mails.rows[0].message).toMatchObject({ reason: 'Sono malato', booking: { sequence: 1 } });
    const other = { ...request, idempotencyKey: 'another key', applicant: { ...request.applicant, name: 'Luigi' } };
    expect((await book(office.ctx(), other)).kind).toBe('booked');
  });

  it('returns the same failure for unknown and forged tokens', async () => {
    const { token } = await booked();
    for (const wrong of ['x'.repeat(43), '', `${token}A`, 'a\u0000b']) {
      expect(await cancelByToken(office.ctx(), { token: wrong, reason: '' })).toEqual({ kind: 'notFound' });
      expect(await findByToken(office.ctx(), wrong)).toBeNull();
    }
  });

  it('returns closed to whoever cancels again or after the end, and changes nothing', async () => {
    const { token, booking } = await booked();
    const over = office.ctx({ now: Date.parse('2026-11-24T09:15:00+01:00') });
    expect(await cancelByToken(over, { token, reason: '' })).toEqual({ kind: 'closed', reason: 'over' });
    await cancelByToken(office.ctx(), { token, reason: 'first' });
    const again = await cancelByToken(office.ctx(), { token, reason: 'second' });
    expect(again).toEqual({ kind: 'closed', reason: 'cancelled' });
    const { rows } = await office.pool.query('select cancel_reason, sequence from booking where id = $1', [booking.id]);
    expect(rows).toEqual([{ cancel_reason: 'first', sequence: 1 }]);
  });

  it('cancels once and sends one mail for ten concurrent requests', async () => {
    const { token, booking } = await booked();
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => cancelByToken(office.ctx(), { token, reason: '' })),
    );
    expect(outcomes.filter(({ kind }) => kind === 'cancelled')).toHaveLength(1);
    const mails = await office.pool.query(`select 1 from mail where booking_id = $1 and kind = 'BOOKING_CANCELLED'`, [
      booking.id,
    ]);
    expect(mails.rows).toHaveLength(1);
  });

  it("is too late after the start or the service's deadline; the token expires at the end", async () => {
    const { token } = await booked({ cancelNoticeMinutes: 120 });
    const at = (time: string) => office.ctx({ now: Date.parse(`2026-11-24T${time}:00+01:00`) });
    expect(await cancelByToken(at('07:00'), { token, reason: '' })).toEqual({ kind: 'tooLate' });
    expect(await findByToken(at('09:14'), token)).not.toBeNull();
    expect(await findByToken(at('09:15'), token)).toBeNull();
    expect((await cancelByToken(at('06:59'), { token, reason: '' })).kind).toBe('cancelled');
  });

  it('requires a reason of at most 200 characters', async () => {
    const { token } = await booked();
    expect((await cancelByToken(office.ctx(), { token, reason: 'x'.repeat(201) })).kind).toBe('reasonTooLong');
    expect(await findByToken(office.ctx(), token)).not.toBeNull();
  });

  it('rejects the token of another municipality', async () => {
    const { token } = await booked();
    const elsewhere = await createTestOffice(office, 'crispano');
    expect(await cancelByToken(elsewhere.ctx(), { token, reason: '' })).toEqual({ kind: 'notFound' });
    expect(await findByToken(office.ctx(), token)).not.toBeNull();
  });
});
