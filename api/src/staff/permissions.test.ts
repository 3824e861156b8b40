import { describe, expect, test } from 'vitest';
import type { StaffRole } from '../db/entities/staff/staff.ts';
import type { Staff } from '../graphql/graphql-context.ts';
import { type Action, can } from './permissions.ts';

const someone = (role: StaffRole): Staff => ({
  id: 7,
  name: 'Maria Bianchi',
  email: 'maria@comune.example',
  role,
  operatorId: 30,
  placeIds: [1, 2],
});

const given = { placeIds: [1] };
const bothGiven = { placeIds: [1, 2] };
const foreign = { placeIds: [3] };
const halfGiven = { placeIds: [1, 3] };
const ownAgendaElsewhere = { placeIds: [3], operatorId: 30 };
const colleaguesAgendaHere = { placeIds: [1], operatorId: 31 };
const wholeComune = {};

const allowed = (role: StaffRole, act: Action) =>
  Object.entries({ given, bothGiven, foreign, halfGiven, ownAgendaElsewhere, colleaguesAgendaHere, wholeComune })
    .filter(([, target]) => can(someone(role), act, target))
    .map(([name]) => name);

const inGivenPlaces = ['given', 'bothGiven', 'colleaguesAgendaHere'];

describe('an administrator', () => {
  test.each([
    'manageStaff',
    'manageMunicipality',
    'readAudit',
    'readAgenda',
    'manageBookings',
    'blockSlots',
    'editOpeningHours',
    'editCatalogue',
    'closePlace',
    'readStatistics',
  ] as const)('may %s everywhere', (act) => {
    expect(allowed('ADMIN', act)).toHaveLength(7);
  });
});

describe('a manager', () => {
  test.each([
    'readAgenda',
    'manageBookings',
    'blockSlots',
    'editOpeningHours',
    'editCatalogue',
    'closePlace',
    'readStatistics',
  ] as const)('may %s where only given places are touched', (act) => {
    expect(allowed('MANAGER', act)).toEqual(inGivenPlaces);
  });
  test.each(['manageStaff', 'manageMunicipality', 'readAudit'] as const)('may not %s at all', (act) => {
    expect(allowed('MANAGER', act)).toEqual([]);
    expect(can(someone('MANAGER'), act)).toBe(false);
  });
});

describe('an operator', () => {
  test.each(['readAgenda', 'manageBookings'] as const)(
    'may %s in given places, and in their own agenda anywhere',
    (act) => {
      expect(allowed('OPERATOR', act)).toEqual(['given', 'bothGiven', 'ownAgendaElsewhere', 'colleaguesAgendaHere']);
    },
  );
  test('may block slots of their own agenda alone', () => {
    expect(allowed('OPERATOR', 'blockSlots')).toEqual(['ownAgendaElsewhere']);
  });
  test.each([
    'manageStaff',
    'manageMunicipality',
    'readAudit',
    'editOpeningHours',
    'editCatalogue',
    'closePlace',
    'readStatistics',
  ] as const)('may not %s at all', (act) => {
    expect(allowed('OPERATOR', act)).toEqual([]);
    expect(can(someone('OPERATOR'), act)).toBe(false);
  });
  test('without an agenda of their own does not own those that are nobody’s', () => {
    const withoutAgenda = { ...someone('OPERATOR'), operatorId: null };
    expect(can(withoutAgenda, 'blockSlots', { operatorId: null })).toBe(false);
    expect(can(withoutAgenda, 'readAgenda', { placeIds: [3], operatorId: null })).toBe(false);
  });
});

test.each(['ADMIN', 'MANAGER', 'OPERATOR'] as const)('%s keeps their own account and nobody else’s', (role) => {
  expect(can(someone(role), 'manageOwnAccount', { staffId: 7 })).toBe(true);
  expect(can(someone(role), 'manageOwnAccount', { staffId: 8 })).toBe(false);
  expect(can(someone(role), 'manageOwnAccount', {})).toBe(false);
});
