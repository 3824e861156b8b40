import { expect, test } from 'vitest';
import { parseAttendance, parseReschedule } from './history-details.ts';

test('a move tells from where to where', () => {
  const details = {
    from: { startsAt: '2026-11-24T08:00:00.000Z', operatorId: 7 },
    to: { startsAt: '2026-11-24T09:00:00.000Z', operatorId: 8 },
  };
  expect(parseReschedule(JSON.stringify(details))).toEqual({
    from: { startsAt: '2026-11-24T08:00:00.000Z', operatorId: '7' },
    to: { startsAt: '2026-11-24T09:00:00.000Z', operatorId: '8' },
  });
});

test('a mark tells which', () => {
  expect(parseAttendance('{"status":"NO_SHOW"}')).toBe('NO_SHOW');
});

test('what is not known is not made up', () => {
  expect(parseReschedule('{}')).toBeNull();
  expect(parseReschedule('{"from":null,"to":3}')).toBeNull();
  expect(parseReschedule('not json')).toBeNull();
  expect(parseAttendance('{"status":"SOMETHING"}')).toBeNull();
  expect(parseAttendance('null')).toBeNull();
});
