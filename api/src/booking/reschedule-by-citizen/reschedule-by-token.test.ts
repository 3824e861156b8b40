import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MONDAY_AT_EIGHT } from '../../test-support/fixtures.ts';
import { createStaffArea, type StaffArea } from '../../test-support/staff-area.ts';
import { at, createCitizenMoves, NEW, OLD } from '../test-support/citizen-moves.ts';

let office: StaffArea;
beforeAll(async () => {
  office = await createStaffArea();
});
beforeEach(() => {
  office.time.now = MONDAY_AT_EIGHT;
});
afterAll(() => office.close());

const { bookTime, bookedWith, reschedule, readStart, readTraces } = createCitizenMoves(() => office);

describe('a citizen who changes the time', () => {
  it('gets the new time, a higher SEQUENCE and the mail, and leaves an audit entry', async () => {
    const { id, token } = await bookedWith();
    const moved = await reschedule(token);
    expect(moved).toMatchObject({ __typename: 'RescheduleBookingSuccess', booking: { sequence: 1 } });
    expect(moved.booking!.calendarFile).toContain('SEQUENCE:1');
    const { rows } = await office.pool.query<{ by: boolean }>(
      `select (message ->> 'isMovedByCitizen')::boolean as by from mail where booking_id = $1 and kind = 'BOOKING_MOVED'`,
      [id],
    );
    expect(rows).toEqual([{ by: true }]);
    expect(await readStart(id)).toBe('new 1');
    expect(await readTraces(id)).toEqual({
      mails: ['BOOKING_CONFIRMED 0', 'BOOKING_MOVED 1'],
      acts: ['CITIZEN book', 'CITIZEN rescheduleBooking'],
    });
  });

  it('keeps the old time when the new one is lost, and learns the next free start', async () => {
    const { id, token, service } = await bookedWith();
    await bookTime(service, NEW, 'Luigi');
    const lost = await reschedule(token);
    expect(lost.__typename).toBe('SlotTaken');
    expect(Date.parse(lost.nextFreeAt!)).toBeGreaterThan(Date.parse(OLD));
    expect(await readStart(id)).toBe('old 0');
    expect((await readTraces(id)).mails).toEqual(['BOOKING_CONFIRMED 0']);
  });

  it('gets the time or a conflict when two tabs change at once', async () => {
    const { id, token } = await bookedWith();
    const answers = await Promise.all([reschedule(token), reschedule(token, { startsAt: at('11:00') })]);
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
      'BookingChanged',
      'RescheduleBookingSuccess',
    ]);
    const winner = answers.find(({ __typename }) => __typename === 'RescheduleBookingSuccess')!;
    const loser = answers.find(({ __typename }) => __typename === 'BookingChanged')!;
    expect(loser.booking).toEqual({ sequence: 1, startsAt: winner.booking!.startsAt });
    expect((await readTraces(id)).mails).toEqual(['BOOKING_CONFIRMED 0', 'BOOKING_MOVED 1']);
  });

  it('changes one time for two citizens at once only once', async () => {
    const { service, ...mine } = await bookedWith();
    const other = await bookTime(service, at('11:00'), 'Luigi');
    const answers = await Promise.all([reschedule(mine.token), reschedule(other.token)]);
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(['RescheduleBookingSuccess', 'SlotTaken']);
  });

  it('changes once with one idempotency key, also at once, and not to another time', async () => {
    const { id, token } = await bookedWith();
    const idempotencyKey = randomUUID();
    const answers = await Promise.all([reschedule(token, { idempotencyKey }), reschedule(token, { idempotencyKey })]);
    answers.push(await reschedule(token, { idempotencyKey }));
    expect(answers.map(({ __typename }) => __typename)).toEqual(Array(3).fill('RescheduleBookingSuccess'));
    expect(await readStart(id)).toBe('new 1');
    expect((await readTraces(id)).mails).toEqual(['BOOKING_CONFIRMED 0', 'BOOKING_MOVED 1']);
    expect(await reschedule(token, { idempotencyKey, startsAt: at('11:00') })).toMatchObject({
      __typename: 'InvalidInput',
      errors: [{ path: 'idempotencyKey' }],
    });
  });
});
