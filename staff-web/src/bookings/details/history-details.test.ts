import { expect, test } from 'vitest';
import {
  isSilent,
  parseAttendance,
  parseCorrectedFields,
  parseOverriddenRules,
  parseReschedule,
  parseServiceChange,
} from './history-details.ts';

test('parseReschedule returns both times and operators', () => {
  const details = {
    from: { startsAt: '2026-11-24T08:00:00.000Z', operatorId: 7 },
    to: { startsAt: '2026-11-24T09:00:00.000Z', operatorId: 8 },
  };
  expect(parseReschedule(JSON.stringify(details))).toEqual({
    from: { startsAt: '2026-11-24T08:00:00.000Z', operatorId: '7' },
    to: { startsAt: '2026-11-24T09:00:00.000Z', operatorId: '8' },
  });
});

test('parseAttendance returns the status', () => {
  expect(parseAttendance('{"status":"NO_SHOW"}')).toBe('NO_SHOW');
});

test('parseCorrectedFields returns the known names of corrected fields', () => {
  expect(parseCorrectedFields('{"fields":["email","surname","x"]}')).toEqual(['surname', 'email']);
  expect(parseCorrectedFields('{}')).toEqual([]);
});

test('parseReschedule and parseAttendance return null for unknown details', () => {
  expect(parseReschedule('{}')).toBeNull();
  expect(parseReschedule('{"from":null,"to":3}')).toBeNull();
  expect(parseReschedule('not json')).toBeNull();
  expect(parseAttendance('{"status":"SOMETHING"}')).toBeNull();
  expect(parseAttendance('null')).toBeNull();
});

test('isSilent is true only if the citizen was deliberately not written to', () => {
  expect(['{"notified":false}', '{"notified":true}', '{}', 'null'].map(isSilent)).toEqual([true, false, false, false]);
});

test('parseOverriddenRules returns the known rules, parseServiceChange both services', () => {
  expect(parseOverriddenRules('{"overriddenRules":["TAKEN","x"]}')).toEqual(['TAKEN']);
  expect(parseOverriddenRules('{}')).toEqual([]);
  expect(parseServiceChange('{"serviceId":{"from":3,"to":"4"}}')).toEqual({ from: '3', to: '4' });
  expect(parseServiceChange('{"serviceId":null}')).toBeNull();
});
