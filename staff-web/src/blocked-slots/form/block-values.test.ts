import { describe, expect, test } from 'vitest';
import { getMonthlyDay } from '../../recurrence/repeat-values.ts';
import { emptyBlockValues } from './block-values.ts';
import { toBlockTimeValues } from './to-block-values.ts';
import { toBlockSpan, toRecurrence } from './to-block-input.ts';

const ROME = 'Europe/Rome';
const SANTIAGO = 'America/Santiago';
const empty = emptyBlockValues([{ id: '7' }]);
const morning = { ...empty, date: '2026-11-24', from: '9', to: '1330' };

describe('toBlockSpan', () => {
  test("converts a morning to instants in the municipality's time zone", () => {
    expect(toBlockSpan(morning, ROME)).toEqual({
      startsAt: '2026-11-24T09:00:00+01:00',
      endsAt: '2026-11-24T13:30:00+01:00',
    });
  });

  test('converts 24:00 of the last day to the next midnight', () => {
    const days = { ...morning, days: 'CONTINUOUS', lastDate: '2026-11-27', to: '24' } as const;
    expect(toBlockSpan(days, ROME)).toMatchObject({ endsAt: '2026-11-28T00:00:00+01:00' });
  });

  test('ends on the first day if the hours repeat on each day', () => {
    const each = { ...morning, days: 'EACH', lastDate: '2026-11-27' } as const;
    expect(toBlockSpan(each, ROME)).toMatchObject({ endsAt: '2026-11-24T13:30:00+01:00' });
  });

  test('returns the field whose time the clock change skips', () => {
    const sunday = { ...morning, date: '2027-03-28' };
    expect(toBlockSpan({ ...sunday, from: '2:30', to: '5' }, ROME)).toEqual({ skipped: 'from' });
    expect(toBlockSpan({ ...sunday, from: '1', to: '2:30' }, ROME)).toEqual({ skipped: 'to' });
    expect(toBlockSpan({ ...sunday, from: '1', to: '3' }, ROME)).toMatchObject({ endsAt: '2027-03-28T03:00:00+02:00' });
    const midnight = { ...morning, date: '2027-09-05', from: '0:15', to: '5' };
    expect(toBlockSpan(midnight, SANTIAGO)).toEqual({ skipped: 'from' });
  });

  test('begins and ends whole days with the first minute of the day, also where it is 1:00', () => {
    const wholeDay = { ...empty, allDay: true };
    expect(toBlockSpan({ ...wholeDay, date: '2027-09-04' }, SANTIAGO)).toEqual({
      startsAt: '2027-09-04T00:00:00-04:00',
      endsAt: '2027-09-05T01:00:00-03:00',
    });
    expect(toBlockSpan({ ...wholeDay, date: '2027-09-05' }, SANTIAGO)).toEqual({
      startsAt: '2027-09-05T01:00:00-03:00',
      endsAt: '2027-09-06T00:00:00-03:00',
    });
  });

  test('ends at the first of two equal times in October', () => {
    const sunday = { ...morning, date: '2026-10-25', from: '2:15', to: '2:45' };
    expect(toBlockSpan(sunday, ROME)).toEqual({
      startsAt: '2026-10-25T02:15:00+02:00',
      endsAt: '2026-10-25T02:45:00+02:00',
    });
  });
});

describe('toRecurrence', () => {
  test('returns null for a time that does not repeat and for whole days', () => {
    expect(toRecurrence(morning)).toBeNull();
    expect(toRecurrence({ ...morning, days: 'EACH', allDay: true, lastDate: '2026-11-27' })).toBeNull();
  });

  test('returns a daily repetition for the same hours on each day', () => {
    expect(toRecurrence({ ...morning, days: 'EACH', lastDate: '2026-11-27' })).toEqual({
      frequency: 'DAILY',
      until: '2026-11-27',
    });
  });

  test('returns every second week on the chosen weekdays', () => {
    const weekly = { ...morning, repeat: 'WEEKLY', interval: '2', weekdays: ['4', '2'], until: '2027-01-31' } as const;
    expect(toRecurrence({ ...weekly, weekdays: [...weekly.weekdays] })).toEqual({
      frequency: 'WEEKLY',
      interval: 2,
      weekdays: [2, 4],
      until: '2027-01-31',
    });
  });

  test('returns the nth weekday of the first date unless another was chosen', () => {
    const monthly = { ...morning, repeat: 'MONTHLY', end: 'COUNT', count: 6 } as const;
    expect(toRecurrence(monthly)).toEqual({ frequency: 'MONTHLY', interval: 1, ordinal: 4, weekdays: [2], count: 6 });
    expect(getMonthlyDay({ ...monthly, ordinal: '-1', weekday: '5' })).toEqual({ ordinal: '-1', weekday: '5' });
  });
});

test.each([
  [ROME, { ...morning, from: '09:00', to: '13:30' }],
  [ROME, { ...morning, from: '22:00', to: '24:00' }],
  [ROME, { ...morning, days: 'CONTINUOUS', lastDate: '2026-11-26', from: '14:00', to: '10:00' } as const],
  [ROME, { ...empty, date: '2026-11-24', allDay: true }],
  [ROME, { ...empty, date: '2026-11-24', days: 'CONTINUOUS', lastDate: '2026-11-26', allDay: true } as const],
  [SANTIAGO, { ...empty, date: '2027-09-05', allDay: true }],
  [SANTIAGO, { ...empty, date: '2027-09-04', allDay: true }],
])('toBlockTimeValues restores the values of a slot in %s', (zone, values) => {
  const span = toBlockSpan(values, zone);
  if ('skipped' in span) throw new Error(span.skipped);
  const { days, date, lastDate, allDay, from, to } = values;
  expect(toBlockTimeValues(span, zone)).toEqual({ days, date, lastDate, allDay, from, to });
});

test('emptyBlockValues selects no operator if there are several', () => {
  expect(emptyBlockValues([{ id: '7' }, { id: '8' }]).operatorIds).toEqual([]);
});
