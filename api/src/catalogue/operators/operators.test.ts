import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { book } from '../../booking/create/book.ts';
import { createBookingRequest } from '../../test-support/fixtures.ts';
import { createStaffArea, type StaffArea, type StaffBrowser } from '../../test-support/staff-area.ts';
import { ADD_OPERATOR, ask, CHANGE_OPERATOR, newKey, signInAs } from '../test-support/catalogue-mutations.ts';
import { withVersion } from '../test-support/record-versions.ts';

let area: StaffArea;
let admin: StaffBrowser;
let manager: StaffBrowser;
beforeAll(async () => {
  area = await createStaffArea();
  admin = await signInAs(area, 'ADMIN');
  manager = await signInAs(area, 'MANAGER');
});
afterAll(() => area.close());

describe('operator mutations', () => {
  test('addOperator adds one operator with their services for repeated requests', async () => {
    const service = await area.addService();
    const input = {
      name: 'Anna',
      capacity: 2,
      position: 0,
      serviceIds: [String(service.id)],
      idempotencyKey: newKey(),
    };
    const first = await ask(manager, ADD_OPERATOR, { input });
    expect(first).toMatchObject({
      __typename: 'OperatorSuccess',
      operator: { serviceIds: [String(service.id)], placeIds: [String(area.place.id)] },
    });
    expect(await ask(manager, ADD_OPERATOR, { input })).toEqual(first);
    const bad = { ...input, capacity: 51, name: 'x'.repeat(151), serviceIds: ['1'], idempotencyKey: newKey() };
    const { errors } = await ask(admin, ADD_OPERATOR, { input: bad });
    expect(errors.map(({ path }) => path)).toEqual(['name', 'capacity']);
  });

  test('changeOperator returns CapacityInUse with the last date if bookings use the removed counters', async () => {
    const service = await area.addService({ durationMinutes: 60, stepMinutes: 60 });
    const operator = await area.addOperator([service], { capacity: 3 });
    for (const who of ['Ada', 'Ugo', 'Ivo'])
      await book(area.ctx(), createBookingRequest(service, '2026-11-26T10:00:00+01:00', who));
    const input = { operatorId: String(operator.id), name: 'Sportello', position: 0 };
    const change = async (capacity: number) =>
      ask(admin, CHANGE_OPERATOR, { input: await withVersion(admin, 'operator', { ...input, capacity }) });
    expect(await change(1)).toEqual({
      __typename: 'CapacityInUse',
      bookings: 2,
      lastDate: '2026-11-26',
      message: expect.stringContaining('Fino al 26 novembre 2026'),
    });
    expect(await change(4)).toMatchObject({
      operator: { capacity: 4, futureBookings: 3 },
    });
    expect(await change(3)).toMatchObject({
      operator: { capacity: 3 },
    });
  });
});
