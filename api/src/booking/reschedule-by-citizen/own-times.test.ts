import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createBookingRequest, MONDAY_AT_EIGHT } from '../../test-support/fixtures.ts';
import { withAdminClient } from '../../test-support/administrator.ts';
import { createStaffArea, type StaffArea } from '../../test-support/staff-area.ts';
import { book } from '../create/book.ts';
import { findById } from '../find-booking.ts';
import { moveTo, readTargetDay } from '../reschedule/target.ts';
import { updateBookings } from '../reschedule/update-bookings.ts';
import { at, createCitizenMoves, NEW, OLD } from '../test-support/citizen-moves.ts';
import { getOwnAvailability } from './own-availability.ts';

let office: StaffArea;
beforeAll(async () => {
  office = await createStaffArea();
});
beforeEach(() => {
  office.time.now = MONDAY_AT_EIGHT;
});
afterAll(() => office.close());

const { bookTime, bookedWith, reschedule, readStart, readTraces } = createCitizenMoves(() => office);

async function readFree(token: { id: string }, ctx = office.ctx()): Promise<string[]> {
  const found = (await findById(ctx, token.id))!;
  const offered = await getOwnAvailability(ctx, found, { from: '2026-11-24', to: '2026-11-24' });
  return offered!.days[0]!.free.map((start) => new Date(start + 3_600_000).toISOString().slice(11, 16));
}

describe('the times for a booking', () => {
  it('count the own time as free, but not as a choice, and the times of others as taken', async () => {
    const service = await office.addService({ durationMinutes: 30, stepMinutes: 15 });
    await office.addOperator([service]);
    const mine = await bookTime(service, OLD);
    await bookTime(service, NEW, 'Luigi');
    expect(await readFree(mine)).toEqual(['09:15', '09:30', '10:30', '10:45', '11:00', '11:15', '11:30']);
    expect((await reschedule(mine.token, { startsAt: at('09:15') })).__typename).toBe('RescheduleBookingSuccess');
  });

  it('leave out a time in cool-down that another citizen left, until it is over', async () => {
    const { id, token, service } = await bookedWith({ coolDownMinutes: 30 });
    const other = await bookTime(service, at('11:00'), 'Luigi');
    await reschedule(token);
    expect(await readFree(other)).not.toContain('09:00');
    expect((await reschedule(other.token, { startsAt: OLD })).__typename).toBe('SlotTaken');
    expect((await book(office.ctx(), createBookingRequest(service, OLD, 'Anna'))).kind).toBe('taken');
    const later = office.ctx({ now: MONDAY_AT_EIGHT + 31 * 60_000 });
    expect(await readFree(other, later)).toContain('09:00');
    expect((await book(later, createBookingRequest(service, OLD, 'Anna'))).kind).toBe('booked');
    expect(await readStart(id)).toBe('new 1');
  });
});

/** Runs while the last step of a change fails: the start of the cool-down. */
async function withBrokenCoolDown(run: () => Promise<void>): Promise<void> {
  const alter = (what: string) =>
    withAdminClient(office.ownerUrl, (owner) => owner.query(`alter table freed_time ${what}`));
  await alter('add constraint broken check (counter = 0) not valid');
  try {
    await run();
  } finally {
    await alter('drop constraint broken');
  }
}

describe('the transaction of a change', () => {
  it('leaves booking, mails and audit trail as they were when its last step fails', async () => {
    const { id, token } = await bookedWith({ coolDownMinutes: 30 });
    await withBrokenCoolDown(async () => {
      expect((await reschedule(token)).code).toBe('INTERNAL_SERVER_ERROR');
    });
    expect(await readStart(id)).toBe('old 0');
    expect(await readTraces(id)).toEqual({ mails: ['BOOKING_CONFIRMED 0'], acts: ['CITIZEN book'] });
    expect((await reschedule(token)).__typename).toBe('RescheduleBookingSuccess');
  });

  it('would leave the new time without a cool-down in two transactions', async () => {
    const { id, service } = await bookedWith({ coolDownMinutes: 30 });
    const found = (await findById(office.ctx(), id))!;
    const startsAt = Date.parse(NEW);
    const agenda = await readTargetDay(office.ctx(), {
      serviceId: service.id,
      visit: undefined,
      startsAt,
      operatorId: null,
    });
    const candidate = { operatorId: String(found.details.operator.id), counter: 1 };
    await withBrokenCoolDown(async () => {
      await updateBookings(office.ctx(), [{ found, moved: moveTo(found.details, agenda!, startsAt, candidate) }]);
      const insert = `insert into freed_time select $1, gen_random_uuid(), $2, 1, now(), now(), now()`;
      const values = [office.municipality.id, found.details.operator.id];
      await expect(office.pool.query(insert, values)).rejects.toThrow('broken');
    });
    expect(await readStart(id)).toBe('new 1');
  });
});
