import { afterAll, beforeAll, expect, it } from 'vitest';
import { createStaffArea, type StaffArea } from '../test-support/staff-area.ts';
import { createBookingRequest } from '../test-support/fixtures.ts';
import { book } from '../booking/create/book.ts';
import { recordAttendance } from '../booking/attendance/record-attendance.ts';

let office: StaffArea;
beforeAll(async () => {
  office = await createStaffArea();
});
afterAll(() => office.close());

const NUMBERS = `query ($input: StatisticsInput!) { bookingStatistics(input: $input) { name bookings cancelled
  released completed noShows medianLeadDays fillRate } }`;

it('counts bookings and utilisation, and limits managers to their places', async () => {
  const elsewhere = await office.addPlace('tributi');
  const service = await office.addService({ name: 'Rilascio C.I.E.', durationMinutes: 30, stepMinutes: 30 });
  const other = await office.addService({ name: 'IMU', place: elsewhere });
  // One weekday of three hours: six half hours.
  const operator = await office.addOperator([service], { name: 'Anna', hours: { weekdays: [2] } });
  const abroad = await office.addOperator([other], { hours: null });
  await office.addHours(abroad, { weekdays: [2] }, elsewhere);
  const admin = await office.addStaff('ADMIN');
  await office.addStaff('MANAGER', { places: [elsewhere] });
  const booked = [];
  for (const time of ['09:00', '09:30', '10:00', '10:30']) {
    const outcome = await book(office.ctx(), createBookingRequest(service, `2026-11-24T${time}:00+01:00`));
    if (outcome.kind === 'booked') booked.push(outcome.booking);
  }
  await book(office.ctx(), createBookingRequest(other, '2026-11-24T09:00:00+01:00'));
  const afterwards = Date.parse('2026-11-24T12:00:00+01:00');
  const ctx = office.ctx({ now: afterwards, actor: { kind: 'STAFF', id: admin.id } });
  await recordAttendance(ctx, booked[0]!, 'COMPLETED');
  await recordAttendance(ctx, booked[1]!, 'NO_SHOW');
  await office.pool.query(`update booking set status = 'CANCELLED', cancelled_at = now() where id = $1`, [
    booked[2]!.id,
  ]);
  await office.pool.query(`update booking set status = 'RELEASED', cancelled_at = now() where id = $1`, [
    booked[3]!.id,
  ]);

  const query = async (email: string, by: string) => {
    const browser = office.browser();
    await browser.signIn(email);
    const { data } = await browser.request<{ bookingStatistics: object[] }>(NUMBERS, {
      input: { from: '2026-11-23', to: '2026-11-29', by },
    });
    return data.bookingStatistics;
  };
  const cie = { bookings: 4, cancelled: 1, released: 1, completed: 1, noShows: 1, fillRate: 60 / 180 };
  expect(await query('admin@comune.example', 'SERVICE')).toMatchObject([
    { name: 'IMU', bookings: 1, fillRate: 15 / 180 },
    { name: 'Rilascio C.I.E.', ...cie, medianLeadDays: expect.closeTo(1.06, 1) },
  ]);
  expect(await query('admin@comune.example', 'OPERATOR')).toMatchObject([
    { name: operator.name, ...cie },
    { bookings: 1 },
  ]);
  expect(await query('admin@comune.example', 'MONTH')).toMatchObject([
    { name: '2026-11', bookings: 5, fillRate: 75 / 360 },
  ]);
  expect(await query('manager@comune.example', 'PLACE')).toMatchObject([{ name: 'tributi', bookings: 1 }]);
});

it('only administrators read the audit trail, in pages with actor and action', async () => {
  const TRAIL = `query ($after: String) { auditTrail(input: { subject: "Booking" }, first: 4, after: $after) { nodes {
    action actorKind staffName bookingNumber } endCursor } }`;
  type Trail = {
    auditTrail: {
      nodes: { action: string; actorKind: string; staffName: string | null; bookingNumber: number | null }[];
      endCursor: string | null;
    };
  };
  const admin = office.browser();
  await admin.signIn('admin@comune.example');
  const first = (await admin.request<Trail>(TRAIL)).data.auditTrail;
  expect(first.nodes).toHaveLength(4);
  expect(first.nodes[0]).toMatchObject({ action: 'recordAttendance', actorKind: 'STAFF', staffName: 'ADMIN' });
  expect(first.nodes.every(({ bookingNumber }) => bookingNumber! > 0)).toBe(true);
  const second = (await admin.request<Trail>(TRAIL, { after: first.endCursor })).data.auditTrail;
  expect([...first.nodes, ...second.nodes].map(({ action }) => action)).toEqual([
    'recordAttendance',
    'recordAttendance',
    'book',
    'book',
    'book',
    'book',
    'book',
  ]);
  expect(second.endCursor).toBeNull();

  const manager = office.browser();
  await manager.signIn('manager@comune.example');
  expect((await manager.request(TRAIL)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});
