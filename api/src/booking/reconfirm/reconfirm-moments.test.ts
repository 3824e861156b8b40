import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestOffice, type TestOffice } from '../../test-support/fixtures.ts';
import { rescheduleBooking } from '../reschedule/reschedule-booking.ts';
import { rescheduleByToken } from '../reschedule-by-citizen/reschedule-by-token.ts';
import { cancelByToken } from '../cancel/cancel-by-token.ts';
import { bookAt } from '../test-support/reminders.ts';
import {
  addReconfirmedService,
  askAt,
  deliverRequests,
  readReconfirmation,
  releaseAt,
} from '../test-support/reconfirmations.ts';
import { addConfirmationService, bookHeldSlot } from '../test-support/stored-bookings.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

const LONG_BEFORE = '2026-10-01T10:00:00+02:00';
const ctxAt = (instant: string) => office.ctx({ now: Date.parse(instant) });

/** Books an appointment and returns how many citizens each run asked, and the deadline. */
async function askThrough(
  {
    days,
    hours,
    startsAt,
    bookedAt = LONG_BEFORE,
  }: { days: number; hours: number; startsAt: string; bookedAt?: string },
  runs: string[],
) {
  const service = await addReconfirmedService(office, days, hours);
  const booking = await bookAt(office, service, startsAt, bookedAt);
  const asked: number[] = [];
  for (const run of runs) asked.push(await askAt(office, run));
  return { booking, asked, by: (await readReconfirmation(office, booking)).by };
}

describe('a request to confirm the attendance', () => {
  it('is written at its moment, once, with the deadline', async () => {
    const runs = ['2026-11-14T09:59:59+01:00', '2026-11-14T10:00:00+01:00', '2026-11-14T10:01:00+01:00'];
    const found = await askThrough({ days: 10, hours: 72, startsAt: '2026-11-24T10:00:00+01:00' }, runs);
    expect(found).toMatchObject({ asked: [0, 1, 0], by: '2026-11-21T09:00:00.000Z' });
  });

  it('is not written for a booking made at that moment or later; control: one minute before', async () => {
    const rule = { days: 10, hours: 72, startsAt: '2026-11-24T10:15:00+01:00' };
    const run = ['2026-11-14T10:16:00+01:00'];
    expect((await askThrough({ ...rule, bookedAt: '2026-11-14T10:15:00+01:00' }, run)).asked).toEqual([0]);
    expect((await askThrough({ ...rule, bookedAt: '2026-11-14T10:14:00+01:00' }, run)).asked).toEqual([1]);
  });

  it('and its deadline keep the quiet hours: both move to 20 of the evening before', async () => {
    const runs = ['2026-11-13T19:59:00+01:00', '2026-11-13T20:00:00+01:00', '2026-11-14T08:00:00+01:00'];
    const found = await askThrough({ days: 10, hours: 48, startsAt: '2026-11-24T07:30:00+01:00' }, runs);
    expect(found).toMatchObject({ asked: [0, 1, 0], by: '2026-11-21T19:00:00.000Z' });
  });

  it('keeps the wall clock when it goes back or forward between request, deadline and appointment', async () => {
    const autumn = ['2026-10-16T08:59:00+02:00', '2026-10-16T09:00:00+02:00'];
    expect(await askThrough({ days: 10, hours: 24, startsAt: '2026-10-26T09:00:00+01:00' }, autumn)).toMatchObject({
      asked: [0, 1],
      by: '2026-10-25T08:00:00.000Z',
    });
    const spring = ['2026-03-19T08:59:00+01:00', '2026-03-19T09:00:00+01:00'];
    const bookedAt = '2026-03-02T10:00:00+01:00';
    const rule = { days: 10, hours: 24, startsAt: '2026-03-29T09:00:00+02:00', bookedAt };
    expect(await askThrough(rule, spring)).toMatchObject({ asked: [0, 1], by: '2026-03-28T08:00:00.000Z' });
  });

  it('is late by a day at most, and never leaves less than twelve hours to answer', async () => {
    const rule = { days: 3, hours: 48, startsAt: '2026-12-04T18:00:00+01:00' };
    expect((await askThrough(rule, ['2026-12-01T19:01:00+01:00'])).asked).toEqual([0]);
    expect(await askAt(office, '2026-12-02T08:00:00+01:00', 24)).toBe(0);
    expect(await askAt(office, '2026-12-01T20:00:00+01:00', 24)).toBe(1);
  });

  it('is written for nobody who cancelled, waits for the e-mail confirmation or left no address', async () => {
    const service = await addReconfirmedService(office, 10, 72);
    const cancelled = await bookAt(office, service, '2026-12-12T10:00:00+01:00', LONG_BEFORE);
    await cancelByToken(ctxAt(LONG_BEFORE), { token: office.ctx().cancelTokenFor(cancelled.id, 0), reason: '' });
    const unreachable = await bookAt(office, service, '2026-12-12T10:15:00+01:00', LONG_BEFORE);
    await office.pool.query('update booking set applicant_email = null where id = $1', [unreachable.id]);
    const held = await addConfirmationService(office);
    await office.pool.query('update service set reconfirm_days = 10 where id = $1', [held.id]);
    await bookHeldSlot(office, held, '2026-11-26T09:00:00+01:00');
    await office.pool.query(`update booking set created_at = $1 where status = 'REQUESTED'`, [new Date(LONG_BEFORE)]);
    expect(await askAt(office, '2026-12-02T10:20:00+01:00')).toBe(0);
    expect(await askAt(office, '2026-11-16T09:00:00+01:00')).toBe(0);
  });
});

describe('a move', () => {
  it('by the citizen to a time within the days confirms; to a later time it is asked for anew', async () => {
    const startsAt = '2026-11-26T10:00:00+01:00';
    const { booking } = await askThrough({ days: 10, hours: 72, startsAt }, ['2026-11-16T10:00:00+01:00']);
    const token = office.ctx().cancelTokenFor(booking.id, 0);
    const move = (to: string, sequence: number, now: string) =>
      rescheduleByToken(ctxAt(now), {
        token,
        startsAt: Date.parse(to),
        operatorId: null,
        sequence,
        idempotencyKey: `move-${booking.id}-${sequence}`,
      });
    const now = '2026-11-17T10:00:00+01:00';
    expect(await move('2026-11-27T10:00:00+01:00', 0, now)).toMatchObject({
      kind: 'moved',
      booking: { reconfirmBy: null, reconfirmedAt: Date.parse(now) },
    });
    expect(await readReconfirmation(office, booking)).toMatchObject({ by: null, at: new Date(now).toISOString() });
    expect((await move('2026-11-27T10:15:00+01:00', 1, now)).kind).toBe('moved');
    expect(await readReconfirmation(office, booking)).toMatchObject({ by: null, at: null });
    expect(await askAt(office, '2026-11-17T10:15:00+01:00')).toBe(1);
  });

  it('by the office takes the question back, so the booking is not released', async () => {
    const startsAt = '2026-11-28T10:00:00+01:00';
    const { booking } = await askThrough({ days: 10, hours: 72, startsAt }, ['2026-11-18T10:00:00+01:00']);
    await deliverRequests(office);
    const to = Date.parse('2026-11-28T15:00:00+01:00');
    const request = { bookingId: booking.id, sequence: 0, startsAt: to, operatorId: null };
    expect((await rescheduleBooking(ctxAt('2026-11-20T10:00:00+01:00'), request)).kind).toBe('moved');
    expect(await readReconfirmation(office, booking)).toEqual({ status: 'CONFIRMED', by: null, at: null });
    expect(await askAt(office, '2026-11-20T10:01:00+01:00', 24)).toBe(0);
    await releaseAt(office, '2026-11-26T10:00:00+01:00');
    expect((await readReconfirmation(office, booking)).status).toBe('CONFIRMED');
  });
});
