import { afterAll, beforeAll, expect, test } from 'vitest';
import { getAvailability } from '../../booking/availability/availability.ts';
import { ask, readAuditEntries, signInAs } from '../../catalogue/test-support/catalogue-mutations.ts';
import { createStaffArea, type StaffArea, type StaffBrowser } from '../../test-support/staff-area.ts';
import {
  createBooking,
  type AgendaChangeResponse,
  PREVIEW,
  RETIRE_OPERATOR,
  RETIRE_SERVICE,
  readBookingStates,
} from '../test-support/agenda-change-mutations.ts';

const at = (hour: string) => `2026-11-24T${hour}:00+01:00`;

let area: StaffArea;
let admin: StaffBrowser;
beforeAll(async () => {
  area = await createStaffArea();
  admin = await signInAs(area, 'ADMIN');
});
afterAll(() => area.close());

test('retireOperator retires an operator after the resolution of all their bookings', async () => {
  const service = await area.addService({ durationMinutes: 30, stepMinutes: 30 });
  const anna = await area.addOperator([service], { name: 'Anna' });
  const id = await createBooking(area, service, at('09:00'));
  const luca = await area.addOperator([service], { name: 'Luca' });
  const input = { operatorId: String(anna.id) };
  const { affectedBookings } = await ask<AgendaChangeResponse>(admin, PREVIEW, { input: { retireOperator: input } });
  const [time] = affectedBookings[0]!.proposals;
  expect(time).toEqual({ startsAt: at('09:00'), operator: { id: String(luca.id), name: 'Luca' } });
  const resolutions = [{ bookingId: id, kind: 'MOVE', startsAt: time!.startsAt, operatorId: time!.operator.id }];
  const response = await ask<AgendaChangeResponse>(admin, RETIRE_OPERATOR, { input: { ...input, resolutions } });
  expect(response).toMatchObject({ bookings: { moved: 1 }, operator: { retiredAt: '2026-11-23T08:00:00+01:00' } });
  expect(await readBookingStates(area, [id])).toMatchObject([
    { operatorId: luca.id, startsAt: Date.parse(at('09:00')) },
  ]);
  const repeated = await ask<AgendaChangeResponse>(admin, RETIRE_OPERATOR, { input });
  expect(repeated.operator.retiredAt).toBe(response.operator.retiredAt);
  expect((await readAuditEntries(area, 'Operator', input.operatorId)).map(({ action }) => action)).toEqual([
    'retireOperator',
  ]);
});

test('retireService ends availability and keeps or cancels its bookings', async () => {
  const service = await area.addService({ durationMinutes: 30, stepMinutes: 30 });
  await area.addOperator([service]);
  const [kept, cancelled] = [
    await createBooking(area, service, at('09:00')),
    await createBooking(area, service, at('10:00')),
  ];
  const input = { serviceId: String(service.id) };
  const unresolved = await ask<AgendaChangeResponse>(admin, RETIRE_SERVICE, { input });
  expect(unresolved.affectedBookings.map(({ id, proposals }) => [id, proposals])).toEqual([
    [kept, []],
    [cancelled, []],
  ]);
  const resolutions = [
    { bookingId: kept, kind: 'KEEP' },
    { bookingId: cancelled, kind: 'CANCEL', reason: 'Servizio soppresso' },
  ];
  const response = await ask<AgendaChangeResponse>(admin, RETIRE_SERVICE, { input: { ...input, resolutions } });
  expect(response).toMatchObject({
    bookings: { kept: 1, cancelled: 1 },
    service: { retiredAt: '2026-11-23T08:00:00+01:00', futureBookings: 1 },
  });
  const query = { serviceId: service.id, operatorId: null };
  expect(await getAvailability(area.ctx(), query, '2026-11-24', '2026-11-24')).toBeNull();
  expect((await readBookingStates(area, [kept, cancelled])).map(({ status }) => status)).toEqual([
    'CONFIRMED',
    'CANCELLED',
  ]);
});

test('retireService moves bookings whose new times are the old times of others', async () => {
  const service = await area.addService({ durationMinutes: 30, stepMinutes: 30 });
  const anna = await area.addOperator([service]);
  const hours = ['09:00', '09:30', '10:00'];
  const ids = [];
  for (const hour of hours) ids.push(await createBooking(area, service, at(hour)));
  const resolutions = ids.map((bookingId, i) => ({
    bookingId,
    kind: 'MOVE',
    startsAt: at(['09:30', '10:00', '10:30'][i]!),
    operatorId: String(anna.id),
  }));
  const response = await ask<AgendaChangeResponse>(admin, RETIRE_SERVICE, {
    input: { serviceId: String(service.id), resolutions },
  });
  expect(response.bookings).toEqual({ kept: 0, moved: 3, cancelled: 0 });
  expect((await readBookingStates(area, ids)).map(({ startsAt }) => startsAt)).toEqual(
    ['09:30', '10:00', '10:30'].map((hour) => Date.parse(at(hour))),
  );
});
