import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  ask,
  CHANGE_OPERATOR,
  CHANGE_PLACE,
  CHANGE_SERVICE,
  placeInput,
  serviceInput,
  signInAs,
} from '../catalogue/test-support/catalogue-mutations.ts';
import { withHoursVersion, withSaintVersion, withVersion } from '../catalogue/test-support/record-versions.ts';
import type { Operator } from '../db/entities/catalogue/operator.ts';
import type { Service } from '../db/entities/catalogue/service.ts';
import { createStaffArea, type StaffArea, type StaffBrowser } from '../test-support/staff-area.ts';
import { REMOVE_EXCEPTION, SET_EXCEPTION, SET_HOURS, SET_SAINT } from './test-support/agenda-change-mutations.ts';

type Response = Record<string, unknown> & { __typename: string };

// Two windows read a record before either saves it (open-mercato#1981).
let area: StaffArea;
let anna: StaffBrowser;
let bruno: StaffBrowser;
let service: Service;
let operator: Operator;
beforeAll(async () => {
  area = await createStaffArea();
  anna = await signInAs(area, 'ADMIN');
  bruno = area.browser();
  await bruno.signIn('admin@comune.example');
});
afterAll(() => area.close());
beforeEach(async () => {
  service = await area.addService({ durationMinutes: 30, stepMinutes: 30 });
  operator = await area.addOperator([service]);
});

const save = (browser: StaffBrowser, query: string, input: object) => ask<Response>(browser, query, { input });
const getKind = async (response: Promise<Response>) => (await response).__typename;
const { operatorIds: _operatorIds, ...rules } = serviceInput;

describe('two windows that save the same record', () => {
  test('a service: the second gets a conflict with the current service, and its retry is saved', async () => {
    const seen = await withVersion(anna, 'service', { ...rules, serviceId: String(service.id) });
    expect(await getKind(save(anna, CHANGE_SERVICE, { ...seen, durationMinutes: 45 }))).toBe('ServiceSuccess');
    const conflict = await save(bruno, CHANGE_SERVICE, { ...seen, durationMinutes: 20 });
    expect(conflict).toMatchObject({ __typename: 'ServiceConflict', service: { durationMinutes: 45 } });
    const again = await withVersion(bruno, 'service', { ...seen, durationMinutes: 20 });
    expect(await getKind(save(bruno, CHANGE_SERVICE, again))).toBe('ServiceSuccess');
  });

  test('a place: only one of two concurrent saves is written', async () => {
    const seen = await withVersion(anna, 'place', { ...placeInput, placeId: String(area.place.id) });
    const names = ['Ufficio di Anna', 'Ufficio di Bruno'];
    const kinds = await Promise.all(names.map((name) => getKind(save(anna, CHANGE_PLACE, { ...seen, name }))));
    expect(kinds.toSorted()).toEqual(['PlaceConflict', 'PlaceSuccess']);
  });

  test('an operator: the second gets a conflict', async () => {
    const input = { operatorId: String(operator.id), name: 'Sportello', capacity: 1, position: 3 };
    const seen = await withVersion(anna, 'operator', input);
    expect(await getKind(save(anna, CHANGE_OPERATOR, { ...seen, capacity: 2 }))).toBe('OperatorSuccess');
    expect(await getKind(save(bruno, CHANGE_OPERATOR, { ...seen, name: 'Cassa' }))).toBe('OperatorConflict');
  });

  test('a retry of a save whose response was lost succeeds', async () => {
    const seen = await withVersion(anna, 'place', { ...placeInput, placeId: String(area.place.id), name: 'Archivio' });
    expect(await getKind(save(anna, CHANGE_PLACE, seen))).toBe('PlaceSuccess');
    expect(await getKind(save(anna, CHANGE_PLACE, seen))).toBe('PlaceSuccess');
  });

  test('opening hours: the second gets a conflict with the current hours', async () => {
    const place = { operatorId: String(operator.id), placeId: String(area.place.id) };
    const seen = await withHoursVersion(anna, { ...place, breaks: [] });
    const week = (opens: string) => [{ weekday: 1, opens, closes: '12:00' }];
    expect(await getKind(save(anna, SET_HOURS, { ...seen, hours: week('08:00') }))).toBe('OpeningHoursSuccess');
    const conflict = await save(bruno, SET_HOURS, { ...seen, hours: week('10:00') });
    expect(conflict).toMatchObject({
      __typename: 'OpeningHoursConflict',
      operator: { openingHours: [{ weekday: 1, opens: '08:00' }] },
    });
    expect(await getKind(save(anna, SET_HOURS, { ...seen, hours: week('08:00') }))).toBe('OpeningHoursSuccess');
  });

  test('the hours of one date: a second addition, change or removal gets a conflict', async () => {
    const date = { operatorId: String(operator.id), placeId: String(area.place.id), date: '2026-11-26' };
    const hours = (opens: string) => [{ opens, closes: '13:00' }];
    const none = await withHoursVersion(anna, date);
    expect(await getKind(save(anna, SET_EXCEPTION, { ...none, hours: hours('09:00') }))).toBe('OpeningHoursSuccess');
    expect(await getKind(save(bruno, SET_EXCEPTION, { ...none, hours: [] }))).toBe('OpeningHoursConflict');
    const seen = await withHoursVersion(bruno, date);
    expect(await getKind(save(anna, SET_EXCEPTION, { ...seen, hours: hours('10:00') }))).toBe('OpeningHoursSuccess');
    expect(await getKind(save(bruno, REMOVE_EXCEPTION, seen))).toBe('OpeningHoursConflict');
  });

  test('the patron saint: the second change or removal gets a conflict with the current day', async () => {
    const saint = (name: string) => ({ patronSaint: { month: 1, day: 17, name } });
    const seen = await withSaintVersion(anna, saint('Sant’Antonio'));
    expect(await getKind(save(anna, SET_SAINT, seen))).toBe('SetPatronSaintSuccess');
    expect(await save(bruno, SET_SAINT, { ...seen, patronSaint: null })).toMatchObject({
      __typename: 'PatronSaintConflict',
      patronSaint: { month: 1, day: 17, name: 'Sant’Antonio' },
    });
    expect(await getKind(save(anna, SET_SAINT, seen))).toBe('SetPatronSaintSuccess');
    const current = await withSaintVersion(bruno, { patronSaint: null });
    expect(await getKind(save(bruno, SET_SAINT, current))).toBe('SetPatronSaintSuccess');
    expect(await save(anna, SET_SAINT, { ...current, ...saint('San Mauro') })).toMatchObject({
      __typename: 'PatronSaintConflict',
      patronSaint: null,
    });
  });

  test('the patron saint: only one of two concurrent saves is written', async () => {
    const seen = await withSaintVersion(anna, {});
    const kinds = await Promise.all(
      ['San Mauro', 'San Biagio'].map((name) =>
        getKind(save(anna, SET_SAINT, { ...seen, patronSaint: { month: 2, day: 3, name } })),
      ),
    );
    expect(kinds.toSorted()).toEqual(['PatronSaintConflict', 'SetPatronSaintSuccess']);
  });
});

describe('who offers a service', () => {
  test('is saved as differences, so that the forms of service and operator keep each other’s changes', async () => {
    const other = await area.addService({ durationMinutes: 10 });
    const colleague = await area.addOperator([]);
    const fromService = await withVersion(anna, 'service', {
      ...rules,
      name: 'Carta d’identità',
      serviceId: String(service.id),
      addedOperatorIds: [String(colleague.id)],
    });
    const fromOperator = await withVersion(bruno, 'operator', {
      operatorId: String(operator.id),
      name: 'Sportello 1',
      capacity: 1,
      position: 0,
      addedServiceIds: [String(other.id)],
      removedServiceIds: [String(service.id)],
    });
    expect(await getKind(save(bruno, CHANGE_OPERATOR, fromOperator))).toBe('OperatorSuccess');
    const saved = await save(anna, CHANGE_SERVICE, fromService);
    expect(saved).toMatchObject({ __typename: 'ServiceSuccess', service: { operatorIds: [String(colleague.id)] } });
  });

  test('an operator that is both added and removed is added', async () => {
    const ids = [String(operator.id)];
    const input = { ...rules, name: 'Due volte', serviceId: String(service.id) };
    const both = await withVersion(anna, 'service', { ...input, addedOperatorIds: ids, removedOperatorIds: ids });
    expect(await save(anna, CHANGE_SERVICE, both)).toMatchObject({ service: { operatorIds: ids } });
  });
});
