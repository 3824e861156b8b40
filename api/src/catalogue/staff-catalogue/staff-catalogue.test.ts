import { afterAll, beforeAll, expect, test } from 'vitest';
import { book } from '../../booking/create/book.ts';
import { createBookingRequest } from '../../test-support/fixtures.ts';
import { createStaffArea, type StaffArea } from '../../test-support/staff-area.ts';
import { ask, signInAs } from '../test-support/catalogue-mutations.ts';

const CATALOGUE = `{ answer: staffCatalogue {
  places { id name } services { id placeId futureBookings } patronSaint { month day name }
  operators { id name placeIds futureBookings
    openingHours { placeId weekday opens closes validFrom validUntil } breaks { weekday opens closes }
    exceptions { date placeId hours { opens closes } } }
} }`;

type Catalogue = {
  places: { id: string; name: string }[];
  services: { id: string; futureBookings: number }[];
  operators: { id: string; name: string; placeIds: string[]; openingHours: unknown[]; exceptions: unknown[] }[];
  patronSaint: unknown;
};

let area: StaffArea;
beforeAll(async () => {
  area = await createStaffArea();
});
afterAll(() => area.close());

test('staffCatalogue returns everything to an administrator and only their places to a manager', async () => {
  const library = await area.addPlace('biblioteca');
  const here = await area.addService({ durationMinutes: 30, stepMinutes: 30 });
  const there = await area.addService({ place: library });
  const anna = await area.addOperator([here], { name: 'Anna', hours: { weekdays: [2], validFrom: '2026-11-01' } });
  await area.addBreak(anna, { weekdays: [2], opens: 600, closes: 630 });
  const luca = await area.addOperator([there], { name: 'Luca', hours: null });
  const both = await area.addOperator([here, there], { name: 'Sportello unico', hours: null });
  const withoutServices = await area.addOperator([], { name: 'Nuova', hours: null });
  await area.pool.query(
    `insert into opening_exception (municipality_id, id, operator_id, place_id, date, opens, closes)
     values ($1, 1, $2, $3, '2026-11-26', null, null), ($1, 2, $2, $3, '2026-11-25', 900, 1440), ($1, 3, $2, $3, '2026-11-20', 1, 2)`,
    [area.municipality.id, anna.id, area.place.id],
  );
  await book(area.ctx(), createBookingRequest(here, '2026-11-24T09:30:00+01:00'));

  const all = await ask<Catalogue>(await signInAs(area, 'ADMIN'), CATALOGUE);
  expect(all.places.map(({ name }) => name)).toEqual(['anagrafe', 'biblioteca']);
  expect(all.operators.map(({ id }) => id)).toEqual([anna, luca, both, withoutServices].map(({ id }) => String(id)));
  expect(all.services).toMatchObject([{ futureBookings: 1 }, { futureBookings: 0 }]);
  expect(all.patronSaint).toEqual({ month: 6, day: 29, name: 'San Pietro, patrono di Caivano' });
  const placeId = String(area.place.id);
  expect(all.operators[0]).toEqual({
    id: String(anna.id),
    name: 'Anna',
    placeIds: [placeId],
    futureBookings: 1,
    openingHours: [{ placeId, weekday: 2, opens: '09:00', closes: '12:00', validFrom: '2026-11-01', validUntil: null }],
    breaks: [{ weekday: 2, opens: '10:00', closes: '10:30' }],
    exceptions: [
      { date: '2026-11-25', placeId, hours: [{ opens: '15:00', closes: '24:00' }] },
      { date: '2026-11-26', placeId, hours: [] },
    ],
  });

  const mine = await ask<Catalogue>(await signInAs(area, 'MANAGER', [library]), CATALOGUE);
  expect(mine.places.map(({ name }) => name)).toEqual(['biblioteca']);
  expect(mine.services.map(({ id }) => id)).toEqual([String(there.id)]);
  expect(mine.operators.map(({ name }) => name)).toEqual(['Luca', 'Sportello unico']);
});

test('staffCatalogue returns only their own places and colleagues to an operator without assigned places', async () => {
  const school = await area.addPlace('scuola');
  const lessons = await area.addService({ place: school });
  const own = await area.addOperator([lessons], { name: 'Maestra', hours: null });
  await area.addStaff('OPERATOR', { email: 'maestra@comune.example', operator: own });
  const browser = area.browser();
  await browser.signIn('maestra@comune.example');
  const seen = await ask<Catalogue>(browser, CATALOGUE);
  expect(seen.places.map(({ name }) => name)).toEqual(['scuola']);
  expect(seen.operators.map(({ name }) => name)).toEqual(['Maestra']);
});
