import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestOffice, createTestOffice, createBookingRequest } from '../../test-support/fixtures.ts';
import { book } from '../create/book.ts';
import { bookOnBehalf } from '../create/book-on-behalf.ts';
import { explainAvailability } from './explain-availability.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

it('explainAvailability returns all causes with their details, the weightiest first', async () => {
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
    return answers!.flatMap(({ operator: whom, causes }) =>
      causes.map(({ cause, detail }) => [whom?.name ?? '', cause, detail].join(' ').trim()),
    );
  };
  const BOOKED = `Anna BOOKED ${number}, anagrafe`;
  const table: [string, string[]][] = [
    // One cause.
    ['2026-11-20T09:00:00+01:00', [' PAST']],
    ['2026-11-23T09:00:00+01:00', [' NOTICE_TOO_SHORT 120']],
    ['2027-01-11T09:00:00+01:00', [' BEYOND_HORIZON 20']],
    ['2026-11-26T09:00:00+01:00', [' CLOSED Disinfestazione']],
    ['2026-11-24T08:30:00+01:00', ['Anna OUTSIDE_HOURS']],
    ['2026-11-24T11:00:00+01:00', ['Anna OUTSIDE_HOURS']],
    ['2026-11-24T11:45:00+01:00', ['Anna NO_ROOM_BEFORE_CLOSING']],
    ['2026-11-24T10:00:00+01:00', ['Anna BLOCKED Formazione']],
    ['2026-11-24T09:00:00+01:00', [BOOKED]],
    ['2026-11-24T09:30:00+01:00', ['Anna OFFERED']],
    // Combinations.
    ['2026-11-24T09:10:00+01:00', [BOOKED, 'Anna OFF_GRID 30']],
    ['2026-11-24T09:40:00+01:00', ['Anna BLOCKED Formazione', 'Anna OFF_GRID 30']],
    ['2026-11-24T10:40:00+01:00', ['Anna NO_ROOM_BEFORE_CLOSING', 'Anna OFF_GRID 30']],
    ['2026-11-20T08:10:00+01:00', [' PAST', 'Anna OUTSIDE_HOURS']],
    ['2026-11-23T09:10:00+01:00', [' NOTICE_TOO_SHORT 120', 'Anna OFF_GRID 30']],
    ['2026-12-25T07:00:00+01:00', [' CLOSED Natale', ' BEYOND_HORIZON 20', 'Anna OUTSIDE_HOURS']],
    ['2026-11-26T09:10:00+01:00', [' CLOSED Disinfestazione', 'Anna OFF_GRID 30']],
  ];
  for (const [startsAt, causes] of table)
    expect([startsAt, await why(startsAt)]).toEqual([startsAt, causes.map((cause) => cause.trim())]);
  expect(await why('2026-11-26T09:00:00+01:00', 999_999)).toEqual(['DOES_NOT_OFFER', 'CLOSED Disinfestazione']);

  await office.block(operator, '2026-11-24T09:15:00+01:00', '2026-11-24T09:45:00+01:00');
  await office.pool.query(`update blocked_slot set reason = 'Riunione' where reason = ''`);
  expect(await why('2026-11-24T09:10:00+01:00')).toEqual(['Anna BLOCKED Riunione', BOOKED, 'Anna OFF_GRID 30']);

  const query = { serviceId: service.id, operatorId: null, startsAt: Date.parse('2026-11-24T09:00:00+01:00') };
  const [anna] = (await explainAvailability(office.ctx(), query))!;
  expect(anna!.causes.at(-1)!.booking).toEqual({
    id: outcome.kind === 'booked' ? outcome.booking.id : '',
    placeId: office.place.id,
  });
});

it('explainAvailability names a booking that overrides the rules, which makes no time unavailable', async () => {
  const service = await office.addService({ durationMinutes: 30, stepMinutes: 30 });
  const operator = await office.addOperator([service], { name: 'Elio' });
  const bookAt = async (startsAt: string, override: boolean) => {
    const request = { ...createBookingRequest(service, startsAt), operatorId: String(operator.id) };
    const outcome = await bookOnBehalf(office.ctx(), { ...request, source: 'DESK', override });
    if (outcome.kind !== 'booked') throw new Error(outcome.kind);
    return outcome.booking;
  };
  const why = async (startsAt: string) =>
    (await explainAvailability(office.ctx(), {
      serviceId: service.id,
      operatorId: null,
      startsAt: Date.parse(startsAt),
    }))!.flatMap(({ causes }) => causes.map(({ cause, detail }) => `${cause} ${detail}`.trim()));
  const evening = await bookAt('2026-11-24T20:00:00+01:00', true);
  expect(await why('2026-11-24T20:00:00+01:00')).toEqual(['OUTSIDE_HOURS', `OVERRIDDEN ${evening.number}, anagrafe`]);
  const regular = await bookAt('2026-11-24T09:00:00+01:00', false);
  const extra = await bookAt('2026-11-24T09:15:00+01:00', true);
  expect(await why('2026-11-24T09:00:00+01:00')).toEqual([
    `BOOKED ${regular.number}, anagrafe`,
    `OVERRIDDEN ${extra.number}, anagrafe`,
  ]);
  expect(await why('2026-11-24T09:30:00+01:00')).toEqual(['OFFERED', `OVERRIDDEN ${extra.number}, anagrafe`]);
  expect(await why('2026-11-24T10:00:00+01:00')).toEqual(['OFFERED']);
});
