import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { createStaffArea, type StaffArea } from '../../test-support/staff-area.ts';

const QUERY = `query ($input: SoonestTimesInput!) { soonestTimes(input: $input) {
  startsAt service { id name } place { name } } }`;

type Time = { startsAt: string | null; service: { id: string; name: string }; place: { name: string } };
type Answer = { data: { soonestTimes: Time[] } | null; errors?: { message: string }[] };

let office: StaffArea;
beforeAll(async () => {
  office = await createStaffArea();
  const tributi = await office.addPlace('tributi');
  const here = await office.addService({
    name: 'Rilascio C.I.E.',
    synonyms: ['carta d’identità'],
    minNoticeMinutes: 2880,
  });
  const there = await office.addService({ name: 'Rilascio C.I.E.', synonyms: ['carta d’identità'], place: tributi });
  const residence = await office.addService({ name: 'Cambio di residenza' });
  const invited = await office.addService({ name: 'Carta riservata', invitationOnly: true });
  const elsewhere = await office.addService({ name: 'Passaporto', externalBookingUrl: 'https://example.it/' });
  await office.addOperator([here, residence, invited, elsewhere] as Service[]);
  await office.addHours(await office.addOperator([there], { hours: null }), {}, tributi);
});
afterAll(() => office.close());

const ask = (input: Record<string, unknown>) => office.browser().request<Answer['data']>(QUERY, { input });
const told = async (input: Record<string, unknown>) =>
  ((await ask(input)) as Answer).data!.soonestTimes.map(
    ({ startsAt, service, place }) => `${service.name}, ${place.name}: ${startsAt?.slice(0, 16) ?? 'niente'}`,
  );

it('soonestTimes lists the offices of a need, the soonest first, and no service for invited people', async () => {
  expect(await told({ need: 'carta d identita' })).toEqual([
    'Rilascio C.I.E., tributi: 2026-11-23T09:00',
    'Rilascio C.I.E., anagrafe: 2026-11-25T09:00',
  ]);
  expect(await told({ need: 'passaporto' })).toEqual(['Passaporto, anagrafe: niente']);
  expect(await told({ need: 'patente' })).toEqual([]);
});

it('soonestTimes lists all services without a need, and respects the times that suit', async () => {
  for (const input of [{}, { need: null }, { need: '  ' }]) expect(await told(input)).toHaveLength(4);
  expect(await told({ need: 'residenza', weekdays: [3] })).toEqual(['Cambio di residenza, anagrafe: 2026-11-25T09:00']);
  expect(await told({ need: 'residenza', dayPart: 'AFTERNOON' })).toEqual(['Cambio di residenza, anagrafe: niente']);
});

it.each([{ weekdays: [] }, { weekdays: [0] }, { weekdays: [8] }, { weekdays: [1.5] }, { need: 'a'.repeat(101) }])(
  'soonestTimes refuses %j',
  async (input) => {
    const { errors } = (await ask(input)) as Answer;
    expect(errors).toHaveLength(1);
  },
);
