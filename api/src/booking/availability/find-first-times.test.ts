import { afterAll, beforeAll, expect, it } from 'vitest';
import { createBookingRequest, createTestOffice, type TestOffice } from '../../test-support/fixtures.ts';
import { bookOnBehalf } from '../create/book-on-behalf.ts';
import { findFirstTimes } from './find-first-times.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

it('findFirstTimes returns the first free starts over all operators and days, one operator each', async () => {
  const service = await office.addService({ durationMinutes: 30, stepMinutes: 30, minNoticeMinutes: 60 * 24 * 3 });
  const anna = await office.addOperator([service], { name: 'Anna', hours: { opens: 540, closes: 600 } });
  const luca = await office.addOperator([service], { name: 'Luca', hours: { opens: 570, closes: 630 } });
  await office.addClosure('2026-11-25', '2026-11-25', 'Disinfestazione');
  await bookOnBehalf(office.ctx(), {
    ...createBookingRequest(service, '2026-11-24T09:00:00+01:00'),
    operatorId: String(anna.id),
    source: 'DESK',
  });
  const find = async (operatorId: number | null, after: string, count = 4) =>
    (await findFirstTimes(office.ctx(), { serviceId: service.id, operatorId, after: Date.parse(after), count }))!.map(
      ({ startsAt, operator }) => `${new Date(startsAt).toISOString().slice(5, 16)} ${operator.name}`,
    );
  expect(await find(null, '2026-11-24T00:00:00+01:00')).toEqual([
    '11-24T08:30 Anna',
    '11-24T09:00 Luca',
    '11-26T08:00 Anna',
    '11-26T08:30 Anna',
  ]);
  expect(await find(luca.id, '2026-11-24T00:00:00+01:00', 2)).toEqual(['11-24T08:30 Luca', '11-24T09:00 Luca']);
  expect(await find(null, '2026-11-24T09:31:00+01:00', 1)).toEqual(['11-24T09:00 Luca']);
  expect(await find(null, '2020-01-01T00:00:00+01:00', 1)).toEqual(['11-23T08:00 Anna']);
});

it('findFirstTimes returns no time after the horizon, and null for an unknown service', async () => {
  const service = await office.addService({ horizonDays: 5 });
  const query = { operatorId: null, after: Date.parse('2026-12-20T00:00:00+01:00'), count: 4 };
  expect(await findFirstTimes(office.ctx(), { ...query, serviceId: service.id })).toEqual([]);
  expect(await findFirstTimes(office.ctx(), { ...query, serviceId: 999_999 })).toBeNull();
});
