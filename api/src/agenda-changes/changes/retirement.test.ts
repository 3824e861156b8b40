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

test('an operator is retired once each of their bookings went to a colleague, stayed, or was cancelled', async () => {
  const service = await area.addService({ durationMinutes: 30, stepMinutes: 30 });
  const anna = await area.addOperator([service], { name: 'Anna' });
  const id = await createBooking(area, service, at('09:00'));
  const luca = await area.addOperator([service], { name: 'Luca' });
  const input = { operatorId: String(anna.id) };
  const { affectedBookings } = await ask<AgendaChangeResponse>(admin, PREVIEW, { input: { retireOperator: input } });
  const [time] = affectedBookings[0]!.proposals;
  expect(time).toEqual({ startsAt: at('09:00'), operator: { id: String(luca.id), name: 'Luca' } });
  const resolutions = [{ bookingId: id, kind: 'MOVE', startsAt: time!.startsAt, operatorId: time!.operator.id }];
  const answer = await ask<AgendaChangeResponse>(admin, RETIRE_OPERATOR, { input: { ...input, resolutions } });
  expect(answer).toMatchObject({ bookings: { moved: 1 }, operator: { retiredAt: '2026-11-23T08:00:00+01:00' } });
  expect(await readBookingStates(area, [id])).toMatchObject([
    { operatorId: luca.id, startsAt: Date.parse(at('09:00')) },
  ]);
  const again = await ask<AgendaChangeResponse>(admin, RETIRE_OPERATOR, { input });
  expect(again.operator.retiredAt).toBe(answer.operator.retiredAt);
  expect((await readAuditEntries(area, 'Operator', input.operatorId)).map(({ action }) => action)).toEqual([
    'retireOperator',
  ]);
});

test('a retired service is offered no more; its bookings stay or are cancelled, and none is deleted', async () => {
  const service = await area.addService({ durationMinutes: 30, stepMinutes: 30 });
  await area.addOperator([service]);
  const [kept, cancelled] = [
    await createBooking(area, service, at('09:00')),
    await createBooking(area, service, at('10:00')),
  ];
  const input = { serviceId: String(service.id) };
  const missing = await ask<AgendaChangeResponse>(admin, RETIRE_SERVICE, { input });
  expect(missing.affectedBookings.map(({ id, proposals }) => [id, proposals])).toEqual([
    [kept, []],
    [cancelled, []],
  ]);
  const resolutions = [
    { bookingId: kept, kind: 'KEEP' },
    { bookingId: cancelled, kind: 'CANCEL', reason: 'Servizio soppresso' },
  ];
  const answer = await ask<AgendaChangeResponse>(admin, RETIRE_SERVICE, { input: { ...input, resolutions } });
  expect(answer).toMatchObject({
    bookings: { kept: 1, cancelled: 1 },
    service: { retiredAt: '2026-11-23T08:00:00+01:00', futureBookings: 1 },
  });
  const asked = { serviceId: service.id, operatorId: null };
  expect(await getAvailability(area.ctx(), asked, '2026-11-24', '2026-11-24')).toBeNull();
  expect((await readBookingStates(area, [kept, cancelled])).map(({ status }) => status)).toEqual([
    'CONFIRMED',
    'CANCELLED',
  ]);
});

test('bookings that give way to one another all reach their new times', async () => {
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
  const answer = await ask<AgendaChangeResponse>(admin, RETIRE_SERVICE, {
    input: { serviceId: String(service.id), resolutions },
  });
  expect(answer.bookings).toEqual({ kept: 0, moved: 3, cancelled: 0 });
  expect((await readBookingStates(area, ids)).map(({ startsAt }) => startsAt)).toEqual(
    ['09:30', '10:00', '10:30'].map((hour) => Date.parse(at(hour))),
  );
});
