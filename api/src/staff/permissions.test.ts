import { describe, expect, test } from 'vitest';
import type { StaffRole } from '../db/entities/staff/staff.ts';
import type { Staff } from '../graphql/graphql-context.ts';
import { type Action, can } from './permissions.ts';

const createStaff = (role: StaffRole): Staff => ({
  id: 7,
  name: 'Maria Bianchi',
  email: 'maria@comune.example',
  role,
  operatorId: 30,
  placeIds: [1, 2],
  lacksSecondFactor: false,
});

const assigned = { placeIds: [1] };
const bothAssigned = { placeIds: [1, 2] };
const otherPlace = { placeIds: [3] };
const partlyAssigned = { placeIds: [1, 3] };
const ownAgendaElsewhere = { placeIds: [3], operatorId: 30 };
const colleaguesAgendaHere = { placeIds: [1], operatorId: 31 };
const wholeComune = {};

const allowed = (role: StaffRole, action: Action) =>
  Object.entries({
    assigned,
    bothAssigned,
    otherPlace,
    partlyAssigned,
    ownAgendaElsewhere,
    colleaguesAgendaHere,
    wholeComune,
  })
    .filter(([, target]) => can(createStaff(role), action, target))
    .map(([name]) => name);

const inAssignedPlaces = ['assigned', 'bothAssigned', 'colleaguesAgendaHere'];

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
  ] as const)('may %s everywhere', (action) => {
    expect(allowed('ADMIN', action)).toHaveLength(7);
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
  ] as const)('may %s where all places are assigned', (action) => {
    expect(allowed('MANAGER', action)).toEqual(inAssignedPlaces);
  });
  test.each(['manageStaff', 'manageMunicipality', 'readAudit'] as const)('may not %s at all', (action) => {
    expect(allowed('MANAGER', action)).toEqual([]);
    expect(can(createStaff('MANAGER'), action)).toBe(false);
  });
});

describe('an operator', () => {
  test.each(['readAgenda', 'manageBookings'] as const)(
    'may %s in assigned places and in the own agenda at any place',
    (action) => {
      expect(allowed('OPERATOR', action)).toEqual([
        'assigned',
        'bothAssigned',
        'ownAgendaElsewhere',
        'colleaguesAgendaHere',
      ]);
    },
  );
  test('may block slots only in the own agenda', () => {
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
  ] as const)('may not %s at all', (action) => {
    expect(allowed('OPERATOR', action)).toEqual([]);
    expect(can(createStaff('OPERATOR'), action)).toBe(false);
  });
  test('without an operator owns no agenda, also not one with operator null', () => {
    const withoutAgenda = { ...createStaff('OPERATOR'), operatorId: null };
    expect(can(withoutAgenda, 'blockSlots', { operatorId: null })).toBe(false);
    expect(can(withoutAgenda, 'readAgenda', { placeIds: [3], operatorId: null })).toBe(false);
  });
});

test.each(['ADMIN', 'MANAGER', 'OPERATOR'] as const)('%s manages only the own account', (role) => {
  expect(can(createStaff(role), 'manageOwnAccount', { staffId: 7 })).toBe(true);
  expect(can(createStaff(role), 'manageOwnAccount', { staffId: 8 })).toBe(false);
  expect(can(createStaff(role), 'manageOwnAccount', {})).toBe(false);
});
