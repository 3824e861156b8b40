import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestOffice, createTestOffice, createBookingRequest } from '../../test-support/fixtures.ts';
import { book } from '../create/book.ts';
import { explainAvailability } from './explain-availability.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

it('explainAvailability returns each cause with its detail', async () => {
  const service = await office.addService({
    durationMinutes: 30,
    stepMinutes: 30,
    minNoticeMinutes: 120,
    horizonDays: 20,
  });
  const operator = await office.addOperator([service], { name: 'Anna' });
  await office.addBreak(operator, { opens: 660, closes: 675 });
  await office.addClosure('2026-11-26', '2026-11-26', 'Disinfestazione');
  await office.block(operator, '2026-11-24T10:00:00+01:00', '2026-11-24T10:30:00+01:00');
  const outcome = await book(office.ctx(), createBookingRequest(service, '2026-11-24T09:00:00+01:00'));
  const number = outcome.kind === 'booked' ? outcome.booking.number : 0;
  await office.pool.query(`update blocked_slot set reason = 'Formazione'`);

  const why = async (startsAt: string, operatorId: number | null = null) => {
    const answers = await explainAvailability(office.ctx(), {
      serviceId: service.id,
      operatorId,
      startsAt: Date.parse(startsAt),
    });
    return answers!.map(({ operator: whom, cause, detail }) => [whom?.name ?? null, cause, detail]);
  };
  expect(await why('2026-11-20T09:00:00+01:00')).toEqual([[null, 'PAST', '']]);
  expect(await why('2026-11-23T09:00:00+01:00')).toEqual([[null, 'NOTICE_TOO_SHORT', '120']]);
  expect(await why('2027-01-11T09:00:00+01:00')).toEqual([[null, 'BEYOND_HORIZON', '20']]);
  expect(await why('2026-11-26T09:00:00+01:00')).toEqual([[null, 'CLOSED', 'Disinfestazione']]);
  expect(await why('2026-11-24T09:00:00+01:00', 999_999)).toEqual([[null, 'DOES_NOT_OFFER', '']]);
  expect(await why('2026-11-24T08:30:00+01:00')).toEqual([['Anna', 'OUTSIDE_HOURS', '']]);
  expect(await why('2026-11-24T11:00:00+01:00')).toEqual([['Anna', 'OUTSIDE_HOURS', '']]);
  expect(await why('2026-11-24T11:45:00+01:00')).toEqual([['Anna', 'NO_ROOM_BEFORE_CLOSING', '']]);
  expect(await why('2026-11-24T09:10:00+01:00')).toEqual([['Anna', 'OFF_GRID', '30']]);
  expect(await why('2026-11-24T10:00:00+01:00')).toEqual([['Anna', 'BLOCKED', 'Formazione']]);
  expect(await why('2026-11-24T09:00:00+01:00')).toEqual([['Anna', 'BOOKED', `${number}, anagrafe`]]);
  const query = { serviceId: service.id, operatorId: null, startsAt: Date.parse('2026-11-24T09:00:00+01:00') };
  expect((await explainAvailability(office.ctx(), query))![0]!.booking).toEqual({
    id: outcome.kind === 'booked' ? outcome.booking.id : '',
    placeId: office.place.id,
  });
  expect(await why('2026-11-24T09:30:00+01:00')).toEqual([['Anna', 'OFFERED', '']]);
});
