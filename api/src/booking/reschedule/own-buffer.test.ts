import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StaffMember } from '../../db/entities/staff/staff.ts';
import { createBookingRequest } from '../../test-support/fixtures.ts';
import { createStaffArea, type StaffArea } from '../../test-support/staff-area.ts';
import { book } from '../create/book.ts';
import { rescheduleBooking } from './reschedule-booking.ts';

let office: StaffArea;
let staff: StaffMember;
beforeAll(async () => {
  office = await createStaffArea();
  staff = await office.addStaff('ADMIN');
});
afterAll(() => office.close());

const at = (time: string) => `2026-11-24T${time}:00+01:00`;

/** Books at 9:00 with one buffer, gives the service another one, and moves the booking to a time. */
async function moveAfterChange(buffer: { booked: number; now: number }, time: string, nextAt?: string) {
  const service = await office.addService({ durationMinutes: 30, stepMinutes: 15, bufferMinutes: buffer.booked });
  await office.addOperator([service]);
  const outcome = await book(office.ctx(), createBookingRequest(service, at('09:00')));
  if (outcome.kind !== 'booked') throw new Error(outcome.kind);
  await office.pool.query('update service set buffer_minutes = $2 where id = $1', [service.id, buffer.now]);
  if (nextAt !== undefined) await book(office.ctx(), createBookingRequest(service, at(nextAt), 'Luigi'));
  const actor = { kind: 'STAFF' as const, id: staff.id };
  const moved = await rescheduleBooking(office.ctx({ actor }), {
    bookingId: outcome.booking.id,
    sequence: 0,
    startsAt: Date.parse(at(time)),
    operatorId: null,
  });
  const { rows } = await office.pool.query<{ buffer: number }>(
    'select (extract(epoch from busy_until - ends_at) / 60)::int as buffer from booking where id = $1',
    [outcome.booking.id],
  );
  return [moved.kind, rows[0]!.buffer];
}

it.each([
  // Booked with 15 minutes of buffer, which the service has no more.
  [{ booked: 15, now: 0 }, '09:45', undefined, 'moved'],
  [{ booked: 15, now: 0 }, '09:30', undefined, 'moved'],
  [{ booked: 15, now: 0 }, '09:15', undefined, 'moved'],
  [{ booked: 15, now: 0 }, '10:00', '10:45', 'moved'],
  [{ booked: 15, now: 0 }, '10:15', '10:45', 'taken'],
  // Booked without a buffer, which the service has now.
  [{ booked: 0, now: 15 }, '09:45', undefined, 'moved'],
  [{ booked: 0, now: 15 }, '09:15', undefined, 'moved'],
  [{ booked: 0, now: 15 }, '10:15', '10:45', 'moved'],
  [{ booked: 0, now: 15 }, '10:20', '10:45', 'taken'],
])('moves with the booking’s own buffer: %j to %s, next booking at %s: %s', async (buffer, time, nextAt, kind) => {
  expect(await moveAfterChange(buffer, time, nextAt)).toEqual([kind, buffer.booked]);
});
