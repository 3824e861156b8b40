import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, newKey, signInAs } from '../catalogue/test-support/catalogue-mutations.ts';
import type { Operator } from '../db/entities/catalogue/operator.ts';
import type { Place } from '../db/entities/catalogue/place.ts';
import type { Service } from '../db/entities/catalogue/service.ts';
import { createTestOffice } from '../test-support/fixtures.ts';
import { createStaffArea, type StaffArea, type StaffBrowser } from '../test-support/staff-area.ts';
import {
  ADD_CLOSURE,
  BLOCK,
  createBooking,
  CLOSE_ON_HOLIDAY,
  OPEN_ON_HOLIDAY,
  type AgendaChangeResponse,
  PREVIEW,
  RETIRE_OPERATOR,
  RETIRE_SERVICE,
  SET_EXCEPTION,
  SET_HOURS,
  SET_SAINT,
  readBookingStates,
  UNBLOCK,
} from './test-support/agenda-change-mutations.ts';

const at = (hour: string, date = '2026-11-24') => `${date}T${hour}:00+01:00`;
const BLOCKED = `query ($input: BlockedSlotsInput!) { answer: blockedSlots(input: $input) { id operator { name } } }`;

let area: StaffArea;
let library: Place;
let service: Service;
let here: Operator;
let there: Operator;
let both: Operator;
let manager: StaffBrowser;
let anna: StaffBrowser;
beforeAll(async () => {
  area = await createStaffArea();
  library = await area.addPlace('biblioteca');
  service = await area.addService({ durationMinutes: 30, stepMinutes: 30 });
  const loans = await area.addService({ place: library });
  here = await area.addOperator([service], { name: 'Anna' });
  there = await area.addOperator([loans], { name: 'Luca', hours: null });
  both = await area.addOperator([service, loans], { name: 'Sportello unico' });
  manager = await signInAs(area, 'MANAGER');
  await area.addStaff('OPERATOR', { places: [area.place], operator: here });
  anna = area.browser();
  await anna.signIn('operator@comune.example');
});
afterAll(() => area.close());

const time = { startsAt: at('09:00'), endsAt: at('10:00') };
const blockInput = (operator: Operator) => ({ ...time, operatorIds: [String(operator.id)], idempotencyKey: newKey() });
const operatorPlace = (operator: Operator, place: Place) => ({
  operatorId: String(operator.id),
  placeId: String(place.id),
});
const expectForbidden = (browser: StaffBrowser, query: string, input: object, code = 'FORBIDDEN') =>
  expect(ask(browser, query, { input })).rejects.toThrow(code);

test('a manager can change only agendas of operators who work at their places only', async () => {
  for (const operator of [there, both]) {
    await expectForbidden(manager, BLOCK, blockInput(operator));
    await expectForbidden(manager, PREVIEW, { blockSlots: blockInput(operator) });
    await expectForbidden(manager, RETIRE_OPERATOR, { operatorId: String(operator.id) });
    await expectForbidden(manager, SET_HOURS, {
      ...operatorPlace(operator, area.place),
      version: 'any',
      hours: [],
      breaks: [],
    });
  }
  await expectForbidden(manager, SET_HOURS, { ...operatorPlace(here, library), version: 'any', hours: [], breaks: [] });
  await expectForbidden(manager, SET_EXCEPTION, {
    ...operatorPlace(here, library),
    date: '2026-11-25',
    version: null,
    hours: [],
  });
  const closure = { from: '2027-01-04', until: '2027-01-04', reason: 'Inventario', idempotencyKey: newKey() };
  await expectForbidden(manager, ADD_CLOSURE, closure);
  await expectForbidden(manager, ADD_CLOSURE, { ...closure, placeId: String(library.id) });
  await expectForbidden(manager, OPEN_ON_HOLIDAY, { date: '2026-12-08' });
  await expectForbidden(manager, CLOSE_ON_HOLIDAY, { date: '2026-12-08' });
  await expectForbidden(manager, SET_SAINT, { patronSaint: null });
  const own = { ...closure, placeId: String(area.place.id) };
  expect(await ask<AgendaChangeResponse>(manager, ADD_CLOSURE, { input: own })).toMatchObject({
    __typename: 'AddClosureSuccess',
  });
});

test('an operator can block their own time, but not a colleague’s, and cannot change opening hours', async () => {
  await expectForbidden(anna, BLOCK, blockInput(both));
  await expectForbidden(anna, BLOCK, { ...blockInput(here), operatorIds: [here, both].map(({ id }) => String(id)) });
  await expectForbidden(anna, SET_HOURS, { ...operatorPlace(here, area.place), version: 'any', hours: [], breaks: [] });
  await expectForbidden(anna, RETIRE_SERVICE, { serviceId: String(service.id) });
  const admin = await signInAs(area, 'ADMIN');
  const colleagueBlock = await ask<AgendaChangeResponse>(admin, BLOCK, { input: blockInput(both) });
  const colleagueSlot = { blockedSlotId: colleagueBlock.blockedSlots[0]!.id, scope: 'ONE' };
  await expectForbidden(anna, UNBLOCK, colleagueSlot);
  await expectForbidden(manager, UNBLOCK, colleagueSlot);

  const ownBlock = await ask<AgendaChangeResponse>(anna, BLOCK, { input: blockInput(here) });
  expect(ownBlock.__typename).toBe('BlockSlotsSuccess');
  const week = { from: '2026-11-23', to: '2026-11-29' };
  const visible = await ask<{ operator: { name: string } }[]>(anna, BLOCKED, { input: week });
  expect(visible.map(({ operator }) => operator.name)).toEqual(['Anna', 'Sportello unico']);
  const input = { blockedSlotId: ownBlock.blockedSlots[0]!.id, scope: 'SERIES' };
  expect((await ask<AgendaChangeResponse>(anna, UNBLOCK, { input })).unblocked).toBe(1);
  await expectForbidden(
    anna,
    BLOCKED.replace('{ input', '{input'),
    { from: '2026-01-01', to: '2027-12-31' },
    'BAD_USER_INPUT',
  );
});

test('an operator who blocks their own time can move bookings only to operators they may serve', async () => {
  await area.addStaff('OPERATOR', { email: 'sola@comune.example', operator: here });
  const alone = area.browser();
  await alone.signIn('sola@comune.example');
  const id = await createBooking(area, service, at('11:00', '2026-11-26'));
  await area.pool.query('update booking set operator_id = $1 where id = $2', [here.id, id]);
  const block = {
    ...blockInput(here),
    startsAt: at('11:00', '2026-11-26'),
    endsAt: at('12:00', '2026-11-26'),
  };
  const toColleague = { bookingId: id, kind: 'MOVE', startsAt: at('11:00', '2026-11-26'), operatorId: String(both.id) };
  await expectForbidden(alone, BLOCK, { ...block, resolutions: [toColleague] });
  expect((await readBookingStates(area, [id]))[0]!.operatorId).toBe(here.id);
  const own = { ...toColleague, startsAt: at('09:00', '2026-11-26'), operatorId: String(here.id) };
  const response = await ask<AgendaChangeResponse>(alone, BLOCK, { input: { ...block, resolutions: [own] } });
  expect(response.bookings.moved).toBe(1);
});

describe('requests without access', () => {
  test('citizens cannot change agendas', async () => {
    const citizen = area.browser();
    for (const [query, input] of [
      [BLOCK, blockInput(here)],
      [PREVIEW, { blockSlots: blockInput(here) }],
      [SET_SAINT, { patronSaint: null }],
    ] as const) {
      await expect(ask(citizen, query, { input })).rejects.toThrow('UNAUTHENTICATED');
    }
  });

  test('ids of another comune return InvalidInput as unknown ids', async () => {
    const admin = area.browser();
    await admin.signIn('admin@comune.example');
    const other = await createTestOffice(area, 'orta');
    const theirs = await other.addService();
    const operator = await other.addOperator([theirs]);
    const getErrors = async (query: string, input: object) =>
      (await ask<AgendaChangeResponse>(admin, query, { input })).errors.map(
        ({ path, message }) => `${path}: ${message}`,
      );
    expect(await getErrors(BLOCK, blockInput(operator))).toEqual(['operatorIds: Questo operatore non esiste']);
    expect(
      await getErrors(SET_HOURS, { ...operatorPlace(operator, area.place), version: 'any', hours: [], breaks: [] }),
    ).toEqual(['operatorId: Questo operatore non esiste']);
    expect(
      await getErrors(SET_HOURS, { ...operatorPlace(here, other.place), version: 'any', hours: [], breaks: [] }),
    ).toEqual(['placeId: Questo ufficio non esiste']);
    expect(await getErrors(RETIRE_SERVICE, { serviceId: String(theirs.id) })).toEqual([
      'serviceId: Questo servizio non esiste',
    ]);
  });
});
