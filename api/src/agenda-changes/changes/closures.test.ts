import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { getAvailability } from '../../booking/availability/availability.ts';
import { ask, readAuditEntries, newKey, signInAs } from '../../catalogue/test-support/catalogue-mutations.ts';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { withSaintVersion } from '../../catalogue/test-support/record-versions.ts';
import { createStaffArea, type StaffArea, type StaffBrowser } from '../../test-support/staff-area.ts';
import {
  ADD_CLOSURE,
  createBooking,
  CLOSE_ON_HOLIDAY,
  OPEN_ON_HOLIDAY,
  type AgendaChangeResponse,
  PREVIEW,
  REMOVE_CLOSURE,
  SET_SAINT,
  readBookingStates,
} from '../test-support/agenda-change-mutations.ts';

const at = (hour: string, date: string) => `${date}T${hour}:00+01:00`;
const CLOSURES = `query ($from: LocalDate!, $to: LocalDate!) { answer: closures(from: $from, to: $to) {
  placeId from until kind reason } }`;
const HOLIDAYS = 'query ($year: Int!) { answer: holidays(year: $year) { date name kind open openPlaceIds } }';

let area: StaffArea;
let admin: StaffBrowser;
let service: Service;
beforeAll(async () => {
  area = await createStaffArea();
  admin = await signInAs(area, 'ADMIN');
});
afterAll(() => area.close());
beforeEach(async () => {
  service = await area.addService({ durationMinutes: 30, stepMinutes: 30, horizonDays: 365 });
  await area.addOperator([service]);
});

const close = (from: string, until: string, more = {}) =>
  ask<AgendaChangeResponse>(admin, ADD_CLOSURE, {
    input: { from, until, reason: 'Sciopero', idempotencyKey: newKey(), ...more },
  });
const readDay = async (date: string) => {
  // Reads the municipality again, as the next request would.
  const { rows } = await area.pool.query<{ patronSaintDay: string; patronSaintName: string }>(
    'select patron_saint_day as "patronSaintDay", patron_saint_name as "patronSaintName" from municipality where id = $1',
    [area.municipality.id],
  );
  const ctx = area.ctx({ municipality: { ...area.municipality, ...rows[0] } });
  const offered = await getAvailability(ctx, { serviceId: service.id, operatorId: null }, date, date);
  return { free: offered!.days[0]!.free.length, closed: offered!.days[0]!.closed?.reason ?? null };
};

describe('addClosure and removeClosure', () => {
  test('addClosure closes whole days and moves the affected bookings, and removeClosure opens them again', async () => {
    const [first, second] = [
      await createBooking(area, service, at('09:00', '2026-12-14')),
      await createBooking(area, service, at('11:30', '2026-12-15')),
    ];
    const after = await createBooking(area, service, at('09:00', '2026-12-16'));
    const input = { from: '2026-12-14', until: '2026-12-15', reason: 'Sciopero', idempotencyKey: newKey() };
    const { affectedBookings } = await ask<AgendaChangeResponse>(admin, PREVIEW, { input: { addClosure: input } });
    expect(affectedBookings.map(({ id }) => id)).toEqual([first, second]);
    const best = affectedBookings.map(({ proposals }) => proposals[0]!.startsAt);
    expect(best).toEqual([at('09:00', '2026-12-17'), at('11:30', '2026-12-16')]);
    const resolutions = affectedBookings.map(({ id, proposals: [time] }) => ({
      bookingId: id,
      kind: 'MOVE',
      startsAt: time!.startsAt,
      operatorId: time!.operator.id,
    }));
    const closed = await ask<AgendaChangeResponse>(admin, ADD_CLOSURE, { input: { ...input, resolutions } });
    expect(closed).toMatchObject({
      __typename: 'AddClosureSuccess',
      bookings: { moved: 2 },
      closure: { placeId: null, from: '2026-12-14', until: '2026-12-15', kind: 'EXTRAORDINARY', reason: 'Sciopero' },
    });
    expect((await readBookingStates(area, [first, second, after])).map(({ startsAt }) => startsAt)).toEqual(
      [...best, at('09:00', '2026-12-16')].map(Date.parse),
    );
    expect(await readDay('2026-12-15')).toEqual({ free: 0, closed: 'Sciopero' });
    expect(await ask(admin, CLOSURES, { from: '2026-12-15', to: '2026-12-31' })).toMatchObject([
      { reason: 'Sciopero' },
    ]);

    const { id } = closed.closure;
    expect(await ask(admin, REMOVE_CLOSURE, { id })).toMatchObject({ closureId: id });
    expect(await readDay('2026-12-15')).toEqual({ free: 6, closed: null });
    expect(await ask(admin, REMOVE_CLOSURE, { id })).toMatchObject({ errors: [{ path: 'closureId' }] });
    expect((await readAuditEntries(area, 'Closure', id)).map(({ action }) => action)).toEqual([
      'addClosure',
      'removeClosure',
    ]);
  });

  test('addClosure for one place does not close other places', async () => {
    const library = await area.addPlace('biblioteca');
    const there = await area.addService({ place: library });
    const reader = await area.addOperator([there], { hours: null });
    await area.addHours(reader, {}, library);
    const id = await createBooking(area, service, at('09:00', '2026-12-17'));
    const closed = await close('2026-12-17', '2026-12-17', { placeId: String(library.id) });
    expect(closed.bookings).toEqual({ kept: 0, moved: 0, cancelled: 0 });
    expect((await readDay('2026-12-17')).closed).toBeNull();
    service = there;
    expect((await readDay('2026-12-17')).closed).toBe('Sciopero');
    expect((await readBookingStates(area, [id]))[0]!.status).toBe('CONFIRMED');
  });

  test.each([
    ['until', { from: '2026-12-20', until: '2026-12-19' }],
    ['until', { from: '2026-11-20', until: '2026-11-22' }],
    ['until', { from: '2026-12-20', until: '2040-12-19' }],
    ['reason', { reason: ' ' }],
    ['placeId', { placeId: '4711' }],
  ])('addClosure returns an error at %s', async (path, changes) => {
    expect((await close('2026-12-20', '2026-12-20', changes)).errors.map((error) => error.path)).toEqual([path]);
  });

  test('addClosure adds one closure for two requests with the same idempotency key', async () => {
    const idempotencyKey = newKey();
    const [first, repeated] = await Promise.all(
      [1, 2].map(() => close('2027-03-01', '2027-03-02', { idempotencyKey })),
    );
    expect(repeated!.closure).toEqual(first!.closure);
    expect(await ask(admin, CLOSURES, { from: '2027-03-01', to: '2027-03-02' })).toHaveLength(1);
  });
});

describe('openOnHoliday and closeOnHoliday', () => {
  test('openOnHoliday opens a place on a holiday, and closeOnHoliday resolves the bookings on it', async () => {
    const year = await ask<{ date: string }[]>(admin, HOLIDAYS, { year: 2026 });
    expect(year.map(({ date }) => date).filter((date) => date > '2026-10')).toEqual([
      '2026-10-04',
      '2026-11-01',
      '2026-12-08',
      '2026-12-25',
      '2026-12-26',
    ]);
    expect(await readDay('2026-12-08')).toEqual({ free: 0, closed: 'Immacolata Concezione' });
    const placeId = String(area.place.id);
    const input = { date: '2026-12-08', placeId };
    expect(await ask(admin, OPEN_ON_HOLIDAY, { input })).toMatchObject({
      holiday: { date: '2026-12-08', open: false, openPlaceIds: [placeId] },
    });
    await ask(admin, OPEN_ON_HOLIDAY, { input });
    expect(await readDay('2026-12-08')).toEqual({ free: 6, closed: null });
    const id = await createBooking(area, service, at('09:00', '2026-12-08'));
    const { affectedBookings } = await ask<AgendaChangeResponse>(admin, PREVIEW, { input: { closeOnHoliday: input } });
    expect(affectedBookings.map(({ id: affectedId }) => affectedId)).toEqual([id]);
    const resolutions = [{ bookingId: id, kind: 'CANCEL', reason: 'Festa' }];
    const closed = await ask<AgendaChangeResponse>(admin, CLOSE_ON_HOLIDAY, { input: { ...input, resolutions } });
    expect(closed).toMatchObject({ bookings: { cancelled: 1 }, holiday: { open: false, openPlaceIds: [] } });
    expect((await readDay('2026-12-08')).closed).toBe('Immacolata Concezione');
    expect((await readAuditEntries(area, 'Holiday', '2026-12-08')).map(({ action }) => action)).toEqual([
      'openOnHoliday',
      'closeOnHoliday',
    ]);
  });

  test('openOnHoliday opens the whole comune and rejects working days and past days', async () => {
    const open = (date: string) => ask<AgendaChangeResponse>(admin, OPEN_ON_HOLIDAY, { input: { date } });
    expect((await open('2027-04-25')).holiday).toMatchObject({ open: true, openPlaceIds: [] });
    expect((await open('2026-12-09')).errors).toMatchObject([{ path: 'date' }]);
    expect((await open('2026-11-01')).errors).toMatchObject([{ path: 'date' }]);
  });
});

describe('setPatronSaint', () => {
  test('closes that day of every year and requires resolutions for the bookings on it', async () => {
    const patronSaint = { month: 2, day: 3, name: 'San Biagio' };
    const id = await createBooking(area, service, at('10:00', '2027-02-03'));
    const missing = await ask<AgendaChangeResponse>(admin, SET_SAINT, {
      input: await withSaintVersion(admin, { patronSaint }),
    });
    expect(missing).toMatchObject({ __typename: 'ResolutionRequired', affectedBookings: [{ id }] });
    expect(missing.affectedBookings[0]!.proposals.map(({ startsAt }) => startsAt.slice(0, 10))).not.toContain(
      '2027-02-03',
    );
    const resolutions = [{ bookingId: id, kind: 'KEEP' }];
    const input = await withSaintVersion(admin, { patronSaint, resolutions });
    expect(await ask<AgendaChangeResponse>(admin, SET_SAINT, { input })).toMatchObject({
      patronSaint,
      bookings: { kept: 1 },
    });
    expect((await readDay('2027-02-03')).closed).toBe('San Biagio');
    expect((await readDay('2027-06-29')).closed).toBeNull();
    expect(await readAuditEntries(area, 'Municipality', String(area.municipality.id))).toMatchObject([
      { action: 'setPatronSaint', details: { patronSaintDay: { from: '06-29', to: '02-03' } } },
    ]);
    await ask(admin, SET_SAINT, { input: await withSaintVersion(admin, { patronSaint: null }) });
    expect((await readDay('2027-02-03')).closed).toBeNull();
  });

  test('rejects an invalid day and a blank name', async () => {
    const errors = async (saint: object) =>
      (
        await ask<AgendaChangeResponse>(admin, SET_SAINT, {
          input: await withSaintVersion(admin, { patronSaint: saint }),
        })
      ).errors.map(({ path }) => path);
    expect(await errors({ month: 2, day: 30, name: 'Nessuno' })).toEqual(['patronSaint.day']);
    expect(await errors({ month: 13, day: 1, name: 'Nessuno' })).toEqual(['patronSaint.day']);
    expect(await errors({ month: 1, day: 1, name: ' ' })).toEqual(['patronSaint.name']);
  });
});
