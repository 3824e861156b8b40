import { afterAll, beforeAll, expect, it } from 'vitest';
import { createBookingRequest, createTestOffice, type TestOffice } from '../../test-support/fixtures.ts';
import { book } from '../../booking/create/book.ts';
import { readAgenda } from './read-agenda.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

it('the agenda shows an operator who is open on one date only, on that date and while not retired', async () => {
  const service = await office.addService();
  const guest = await office.addOperator([service], { name: 'Ospite', hours: null });
  await office.pool.query(
    `insert into opening_exception (municipality_id, id, operator_id, place_id, date, opens, closes)
     values ($1, 9001, $2, $3, '2026-11-24', 540, 720), ($1, 9002, $2, $3, '2026-11-26', null, null)`,
    [office.municipality.id, guest.id, office.place.id],
  );
  const read = async (date: string) => {
    const request = { placeId: office.place.id, operatorId: null, from: date, to: date };
    return (await readAgenda(office.ctx(), request)).flatMap(({ columns }) =>
      columns.map(({ operator }) => operator.name),
    );
  };
  expect(await read('2026-11-24')).toEqual(['Ospite']);
  expect(await read('2026-11-25')).toEqual([]);
  expect(await read('2026-11-26')).toEqual([]);
  await office.pool.query('update operator set retired_at = now() where id = $1', [guest.id]);
  expect(await read('2026-11-24')).toEqual([]);
});

it('the agenda of several days shows the hours and breaks of each weekday', async () => {
  const service = await office.addService();
  const operator = await office.addOperator([service], { name: 'Settimana', hours: { weekdays: [1, 3] } });
  await office.addHours(operator, { weekdays: [4], opens: 900, closes: 1020, validFrom: '2026-11-26' });
  await office.addBreak(operator, { weekdays: [3], opens: 600, closes: 630 });
  const request = { placeId: office.place.id, operatorId: operator.id, from: '2026-11-23', to: '2026-11-26' };
  const days = await readAgenda(office.ctx(), request);
  const hours = days.map(({ columns }) =>
    columns[0]!.open.map(({ startsAt, endsAt }) => `${startsAt.slice(11, 16)}-${endsAt.slice(11, 16)}`),
  );
  expect(hours).toEqual([['09:00-12:00'], [], ['09:00-10:00', '10:30-12:00'], ['15:00-17:00']]);
});

it('the agenda shows each booking with its data, and of those at another place only that the operator is busy', async () => {
  const [here, elsewhere] = [office.place, await office.addPlace('municipio')];
  const service = await office.addService({ place: elsewhere, name: 'Nozze' });
  const operator = await office.addOperator([service], { name: 'Due sedi' });
  await office.addHours(operator, { opens: 900, closes: 1020 }, elsewhere);
  const booked = await book(office.ctx(), createBookingRequest(service, '2026-11-25T15:00:00+01:00'));
  expect(booked.kind).toBe('booked');
  const read = async (placeId: number) =>
    (await readAgenda(office.ctx(), { placeId, operatorId: operator.id, from: '2026-11-25', to: '2026-11-25' }))[0]!
      .columns[0]!.bookings;
  const [booking] = await read(elsewhere.id);
  expect(booking).toMatchObject({
    status: 'CONFIRMED',
    serviceId: String(service.id),
    serviceName: 'Nozze',
    startsAt: '2026-11-25T15:00:00+01:00',
    endsAt: '2026-11-25T15:15:00+01:00',
    arrivedAt: null,
    elsewhere: null,
    overridesRules: false,
    counter: 1,
  });
  expect(booking!.applicantName).toContain(booking!.applicantSurname);
  expect(booking!.email).toContain('@');
  expect(await read(here.id)).toMatchObject([
    { id: booking!.id, elsewhere: 'municipio', notes: '', phone: null, email: null, startsAt: booking!.startsAt },
  ]);
});
