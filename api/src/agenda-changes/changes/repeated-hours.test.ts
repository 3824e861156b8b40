import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ask, readAuditEntries, signInAs } from '../../catalogue/test-support/catalogue-mutations.ts';
import { withHoursVersion } from '../../catalogue/test-support/record-versions.ts';
import type { Operator } from '../../db/entities/catalogue/operator.ts';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { createStaffArea, type StaffArea, type StaffBrowser } from '../../test-support/staff-area.ts';
import {
  type AgendaChangeResponse,
  createBooking,
  PREVIEW,
  SET_EXCEPTION,
} from '../test-support/agenda-change-mutations.ts';

const DATES = `query ($input: RecurrenceDatesInput!) { answer: recurrenceDates(input: $input) {
  __typename ... on InvalidInput { errors { path message } } ... on RecurrenceDates { dates } } }`;

let area: StaffArea;
let admin: StaffBrowser;
let service: Service;
let anna: Operator;
beforeAll(async () => {
  area = await createStaffArea();
  admin = await signInAs(area, 'ADMIN');
});
afterAll(() => area.close());
beforeEach(async () => {
  service = await area.addService({ durationMinutes: 30, stepMinutes: 30, horizonDays: 365 });
  anna = await area.addOperator([service], { name: 'Anna' });
});

const afternoon = [{ opens: '15:00', closes: '17:00' }];
const secondTuesdays = { frequency: 'WEEKLY', interval: 2, weekdays: [2], until: '2026-12-31' };
const toInput = async (more: object = {}) =>
  withHoursVersion(admin, {
    operatorId: String(anna.id),
    placeId: String(area.place.id),
    date: '2026-11-24',
    hours: afternoon,
    recurrence: secondTuesdays,
    ...more,
  });
const set = async (more: object = {}) =>
  ask<AgendaChangeResponse>(admin, SET_EXCEPTION, { input: await toInput(more) });

test('setOpeningException sets the hours of every date of a recurrence, as recurrenceDates lists before', async () => {
  const input = { from: '2026-11-24', recurrence: secondTuesdays };
  const { dates } = await ask<{ dates: string[] }>(admin, DATES, { input });
  expect(dates).toEqual(['2026-11-24', '2026-12-08', '2026-12-22']);
  const response = await set();
  expect(response.operator.exceptions).toEqual(dates.map((date) => ({ date, hours: afternoon })));
  const entries = await readAuditEntries(area, 'Operator', String(anna.id));
  expect(entries).toMatchObject([{ action: 'setOpeningException', details: { dates } }]);
});

test('setOpeningException leaves out the first date if the recurrence does not fall on it', async () => {
  const recurrence = { frequency: 'MONTHLY', weekdays: [4], ordinal: 1, count: 2 };
  const { operator } = await set({ recurrence });
  expect(operator.exceptions).toMatchObject([{ date: '2026-12-03' }, { date: '2027-01-07' }]);
});

test('setOpeningException affects the bookings of every date of a recurrence', async () => {
  const id = await createBooking(area, service, '2026-12-22T09:00:00+01:00');
  const preview = await ask<AgendaChangeResponse>(admin, PREVIEW, { input: { setOpeningException: await toInput() } });
  expect(preview.affectedBookings.map((booking) => booking.id)).toEqual([id]);
});

test('setOpeningException refuses a recurrence over a date that has other hours, and changes nothing', async () => {
  await set({ date: '2026-12-08', hours: [], recurrence: null });
  const { errors } = await set();
  expect(errors).toEqual([
    {
      path: 'recurrence.until',
      message: 'Il giorno martedì 8 dicembre 2026 ha già un altro orario: toglilo prima, oppure scegli altri giorni',
    },
  ]);
  const { rows } = await area.pool.query('select from opening_exception where operator_id = $1', [anna.id]);
  expect(rows).toHaveLength(1);
});

test('setOpeningException refuses a recurrence over hours at another place', async () => {
  const library = await area.addPlace(`biblioteca-${anna.id}`);
  await area.addHours(anna, { weekdays: [2], opens: 960, closes: 1080 }, library);
  expect((await set()).errors.map(({ path }) => path)).toEqual(['hours.0']);
});

test('recurrenceDates returns an error at the field that is wrong', async () => {
  const input = { from: '2026-11-24', recurrence: { frequency: 'WEEKLY' } };
  const { errors } = await ask<AgendaChangeResponse>(admin, DATES, { input });
  expect(errors.map(({ path }) => path)).toEqual(['recurrence.until']);
});
