import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { getAvailability } from '../../booking/availability/availability.ts';
import { ask, readAuditEntries, signInAs } from '../../catalogue/test-support/catalogue-mutations.ts';
import type { Operator } from '../../db/entities/catalogue/operator.ts';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { createStaffArea, type StaffArea, type StaffBrowser } from '../../test-support/staff-area.ts';
import {
  createBooking,
  type AgendaChangeResponse,
  PREVIEW,
  REMOVE_EXCEPTION,
  SET_EXCEPTION,
  SET_HOURS,
  readBookingStates,
} from '../test-support/agenda-change-mutations.ts';
import { withHoursVersion } from '../../catalogue/test-support/record-versions.ts';

const at = (hour: string, date = '2026-11-24') => `${date}T${hour}:00+01:00`;
const line = (weekday: number, opens: string, closes: string, more = {}) => ({ weekday, opens, closes, ...more });

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
  service = await area.addService({ durationMinutes: 30, stepMinutes: 30 });
  anna = await area.addOperator([service], { name: 'Anna' });
});

const operatorPlace = () => ({ operatorId: String(anna.id), placeId: String(area.place.id) });
const saveHours = async (query: string, input: ReturnType<typeof operatorPlace> & Record<string, unknown>) =>
  ask<AgendaChangeResponse>(admin, query, { input: await withHoursVersion(admin, input) });
const setHours = (hours: unknown[], more = {}) =>
  saveHours(SET_HOURS, { ...operatorPlace(), hours, breaks: [], ...more });
const readFreeTimes = async (date: string) => {
  const offered = await getAvailability(area.ctx(), { serviceId: service.id, operatorId: anna.id }, date, date);
  const toLocalTime = (start: number) =>
    new Date(start).toLocaleTimeString('it', { timeZone: 'Europe/Rome', timeStyle: 'short' });
  return offered!.days[0]!.free.map(toLocalTime);
};

describe('setOpeningHours', () => {
  test('replaces hours, breaks and validity, and availability returns the new times', async () => {
    const hours = [
      line(2, '14:00', '16:00'),
      line(2, '23:00', '24:00', { validFrom: '2026-12-01', validUntil: '2026-12-31' }),
    ];
    const response = await setHours(hours, { breaks: [line(2, '14:30', '15:00')] });
    const { placeId } = operatorPlace();
    expect(response).toMatchObject({
      __typename: 'OpeningHoursSuccess',
      bookings: { kept: 0, moved: 0, cancelled: 0 },
      operator: {
        openingHours: [
          { placeId, weekday: 2, opens: '14:00', closes: '16:00', validFrom: null },
          { placeId, weekday: 2, opens: '23:00', closes: '24:00', validFrom: '2026-12-01', validUntil: '2026-12-31' },
        ],
        breaks: [{ weekday: 2, opens: '14:30', closes: '15:00' }],
      },
    });
    expect(await readFreeTimes('2026-11-24')).toEqual(['14:00', '15:00', '15:30']);
    expect(await readFreeTimes('2026-12-01')).toEqual(['14:00', '15:00', '15:30', '23:00', '23:30']);
    expect(await readFreeTimes('2026-11-25')).toEqual([]);
    expect(await readAuditEntries(area, 'Operator', String(anna.id))).toMatchObject([
      { action: 'setOpeningHours', details: { from: { hours: { length: 5 } }, to: { hours: { length: 2 } } } },
    ]);
  });

  test('returns one validation error per invalid entry', async () => {
    const elsewhere = await area.addPlace('biblioteca');
    await area.addHours(anna, { weekdays: [6], opens: 600, closes: 720 }, elsewhere);
    const { errors } = await setHours([
      line(1, '09:00', '12:00'),
      line(1, '11:30', '13:00'),
      line(2, '12:00', '09:00'),
      line(3, '09:00', '09:00'),
      line(0, '09:00', '10:00'),
      line(6, '11:00', '13:00'),
      line(4, '09:00', '10:00', { validFrom: '2027-02-01', validUntil: '2027-01-01' }),
    ]);
    expect(errors).toEqual([
      { path: 'hours.1', message: 'Questo orario si sovrappone a un altro dello stesso giorno' },
      { path: 'hours.2.closes', message: 'L’orario di fine deve venire dopo quello di inizio' },
      { path: 'hours.3.closes', message: 'L’orario di fine deve venire dopo quello di inizio' },
      { path: 'hours.4.weekday', message: 'Scegli un giorno della settimana, da 1 (lunedì) a 7 (domenica)' },
      { path: 'hours.5', message: 'In quell’orario l’operatore è già presso biblioteca' },
      { path: 'hours.6.validUntil', message: 'La data di fine non può venire prima di quella di inizio' },
    ]);
    expect(await readFreeTimes('2026-11-24')).toHaveLength(6);
    await expect(setHours([line(1, '25:00', '26:00')])).rejects.toThrow('BAD_USER_INPUT');
    const many = Array.from({ length: 201 }, () => line(1, '09:00', '12:00'));
    expect((await setHours(many)).errors).toMatchObject([{ path: 'hours', message: 'Inserisci al massimo 200 voci' }]);
  });

  test('accepts one of two concurrent requests with overlapping hours at two places', async () => {
    const library = await area.addPlace(`biblioteca-${anna.id}`);
    const hours = [line(7, '09:00', '12:00')];
    const input = await withHoursVersion(admin, { ...operatorPlace(), hours, breaks: [] });
    const responses = await Promise.all([
      ask<AgendaChangeResponse>(admin, SET_HOURS, { input }),
      ask<AgendaChangeResponse>(admin, SET_HOURS, { input: { ...input, version: null, placeId: String(library.id) } }),
    ]);
    expect(responses.map(({ __typename }) => __typename).toSorted()).toEqual(['InvalidInput', 'OpeningHoursSuccess']);
    const rejected = responses.find(({ __typename }) => __typename === 'InvalidInput');
    expect(rejected?.errors.map(({ path }) => path)).toEqual(['hours.0']);
  });

  test('affects only bookings that were within the hours and will not be', async () => {
    const early = await createBooking(area, service, at('09:00'));
    const late = await createBooking(area, service, at('11:00'));
    const hours = [line(2, '09:00', '11:15')];
    const input = await withHoursVersion(admin, { ...operatorPlace(), hours, breaks: [] });
    const preview = await ask<AgendaChangeResponse>(admin, PREVIEW, { input: { setOpeningHours: input } });
    expect(preview.affectedBookings.map(({ id }) => id)).toEqual([late]);
    expect(preview.affectedBookings[0]!.proposals.map(({ startsAt }) => startsAt)).toEqual([
      at('10:30'),
      at('10:00'),
      at('09:30'),
    ]);
    expect(await readFreeTimes('2026-11-25')).toHaveLength(6);
    expect((await setHours(input.hours)).affectedBookings.map(({ id }) => id)).toEqual([late]);
    const kept = await setHours(input.hours, { resolutions: [{ bookingId: late, kind: 'KEEP' }] });
    expect(kept.bookings).toEqual({ kept: 1, moved: 0, cancelled: 0 });
    // A booking that was kept outside the hours is not affected by a later change of them.
    expect((await setHours([line(2, '09:00', '10:00')])).__typename).toBe('OpeningHoursSuccess');
    expect((await readBookingStates(area, [early, late])).map(({ status }) => status)).toEqual([
      'CONFIRMED',
      'CONFIRMED',
    ]);
  });
});

describe('setOpeningException and removeOpeningException', () => {
  const set = (date: string, hours: unknown[], more = {}) =>
    saveHours(SET_EXCEPTION, { ...operatorPlace(), date, hours, ...more });
  const hours = (opens: string, closes: string) => ({ opens, closes });

  test('replace the hours of one date and restore the weekly hours', async () => {
    expect(await set('2026-11-25', [hours('15:00', '16:00'), hours('08:00', '08:30')])).toMatchObject({
      operator: { exceptions: [{ date: '2026-11-25', hours: [hours('08:00', '08:30'), hours('15:00', '16:00')] }] },
    });
    expect(await readFreeTimes('2026-11-25')).toEqual(['08:00', '15:00', '15:30']);
    expect(await readFreeTimes('2026-11-26')).toHaveLength(6);
    await set('2026-11-25', []);
    expect(await readFreeTimes('2026-11-25')).toEqual([]);
    const response = await saveHours(REMOVE_EXCEPTION, { ...operatorPlace(), date: '2026-11-25' });
    expect(response.operator.exceptions).toEqual([]);
    expect(await readFreeTimes('2026-11-25')).toHaveLength(6);
    const actions = (await readAuditEntries(area, 'Operator', String(anna.id))).map(({ action }) => action);
    expect(actions).toEqual(['setOpeningException', 'setOpeningException', 'removeOpeningException']);
  });

  test('open a date without weekly hours, and the removal affects its bookings', async () => {
    await set('2026-11-28', [hours('09:00', '10:00')]);
    const id = await createBooking(area, service, at('09:30', '2026-11-28'));
    const removal = await withHoursVersion(admin, { ...operatorPlace(), date: '2026-11-28' });
    const preview = await ask<AgendaChangeResponse>(admin, PREVIEW, { input: { removeOpeningException: removal } });
    expect(preview.affectedBookings.map(({ id: affectedId }) => affectedId)).toEqual([id]);
    const resolutions = [{ bookingId: id, kind: 'CANCEL', reason: 'Sabato chiuso' }];
    const response = await ask<AgendaChangeResponse>(admin, REMOVE_EXCEPTION, { input: { ...removal, resolutions } });
    expect(response.bookings.cancelled).toBe(1);
  });

  test('reject overlapping, reversed and past hours, and hours at another place', async () => {
    const library = await area.addPlace(`biblioteca-${anna.id}`);
    await area.addHours(anna, { weekdays: [6], opens: 600, closes: 720 }, library);
    const paths = async (date: string, lines: unknown[]) => (await set(date, lines)).errors.map(({ path }) => path);
    expect(await paths('2026-11-25', [hours('09:00', '11:00'), hours('10:00', '12:00')])).toEqual(['hours.1']);
    expect(await paths('2026-11-25', [hours('11:00', '09:00')])).toEqual(['hours.0.closes']);
    expect(await paths('2026-11-22', [])).toEqual(['date']);
    expect(await paths('2026-11-28', [hours('08:00', '10:30')])).toEqual(['hours.0']);
    expect((await set('2026-11-28', [hours('08:00', '10:00')])).__typename).toBe('OpeningHoursSuccess');
  });
});
