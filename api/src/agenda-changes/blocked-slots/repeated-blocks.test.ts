import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ask, newKey, signInAs } from '../../catalogue/test-support/catalogue-mutations.ts';
import type { Operator } from '../../db/entities/catalogue/operator.ts';
import { createStaffArea, type StaffArea, type StaffBrowser } from '../../test-support/staff-area.ts';
import { type AgendaChangeResponse, BLOCK, BLOCKED_TIMES } from '../test-support/agenda-change-mutations.ts';

const at = (hour: string, date = '2026-11-24') => `${date}T${hour}:00+01:00`;

let area: StaffArea;
let admin: StaffBrowser;
let anna: Operator;
beforeAll(async () => {
  area = await createStaffArea();
  admin = await signInAs(area, 'ADMIN');
});
afterAll(() => area.close());
beforeEach(async () => {
  anna = await area.addOperator([], { name: 'Anna' });
});

const time = { startsAt: at('09:00'), endsAt: at('11:00') };
const block = (input: object) =>
  ask<AgendaChangeResponse>(admin, BLOCK, {
    input: { operatorIds: [String(anna.id)], ...time, idempotencyKey: newKey(), ...input },
  });
const preview = (input: object) => ask<AgendaChangeResponse>(admin, BLOCKED_TIMES, { input: { ...time, ...input } });

describe('blockSlots with a recurrence', () => {
  test('blocks every second week on two weekdays, as blockedTimes lists before', async () => {
    const recurrence = { frequency: 'WEEKLY', interval: 2, weekdays: [2, 4], until: '2026-12-12' };
    const { times, skippedDates } = await preview({ recurrence });
    expect(times).toEqual(
      ['2026-11-24', '2026-11-26', '2026-12-08', '2026-12-10'].map((date) => ({
        startsAt: at('09:00', date),
        endsAt: at('11:00', date),
      })),
    );
    expect(skippedDates).toEqual([]);
    const { blockedSlots } = await block({ recurrence });
    expect(blockedSlots.map(({ startsAt, endsAt }) => ({ startsAt, endsAt }))).toEqual(times);
  });

  test('blocks the first Thursday of each month a number of times', async () => {
    const recurrence = { frequency: 'MONTHLY', weekdays: [4], ordinal: 1, count: 3 };
    const { blockedSlots } = await block({ recurrence });
    expect(blockedSlots.map(({ startsAt }) => startsAt)).toEqual(
      ['2026-12-03', '2027-01-07', '2027-02-04'].map((date) => at('09:00', date)),
    );
  });

  test('blocks the same hours on each of several days', async () => {
    const { blockedSlots } = await block({ recurrence: { frequency: 'DAILY', until: '2026-11-26' } });
    expect(blockedSlots.map(({ endsAt }) => endsAt)).toEqual(
      ['2026-11-24', '2026-11-25', '2026-11-26'].map((date) => at('11:00', date)),
    );
  });

  test.each([['weeklyUntil'], ['recurrence']])('leaves out the skipped hour of March with %s', async (field) => {
    const sunday = { startsAt: at('02:15', '2027-03-21'), endsAt: at('02:45', '2027-03-21') };
    const until = '2027-04-04';
    const repeated = field === 'weeklyUntil' ? { weeklyUntil: until } : { recurrence: { frequency: 'WEEKLY', until } };
    const { blockedSlots } = await block({ ...sunday, ...repeated });
    expect(blockedSlots.map(({ startsAt }) => startsAt)).toEqual([
      at('02:15', '2027-03-21'),
      '2027-04-04T02:15:00+02:00',
    ]);
  });

  test('names the date that is left out before it is saved', async () => {
    const sunday = { startsAt: at('02:15', '2027-03-21'), endsAt: at('02:45', '2027-03-21') };
    const { skippedDates } = await preview({ ...sunday, recurrence: { frequency: 'WEEKLY', until: '2027-04-04' } });
    expect(skippedDates).toEqual(['2027-03-28']);
  });

  test('keeps the part of a time that the skipped hour leaves', async () => {
    const sunday = { startsAt: at('02:30', '2027-03-21'), endsAt: at('03:00', '2027-03-21') };
    const wider = { ...sunday, endsAt: at('03:30', '2027-03-21') };
    const recurrence = { frequency: 'WEEKLY', count: 2 };
    expect((await preview({ ...wider, recurrence })).times[1]).toEqual({
      startsAt: '2027-03-28T03:00:00+02:00',
      endsAt: '2027-03-28T03:30:00+02:00',
    });
    expect((await preview({ ...sunday, recurrence })).skippedDates).toEqual(['2027-03-28']);
  });

  test('refuses to repeat a time whose end the wall clock shows before its start', async () => {
    const october = { startsAt: '2027-10-31T02:45:00+02:00', endsAt: '2027-10-31T02:15:00+01:00' };
    expect((await block(october)).__typename).toBe('BlockSlotsSuccess');
    const { errors } = await block({ ...october, recurrence: { frequency: 'WEEKLY', count: 2 } });
    expect(errors).toEqual([{ path: 'endsAt', message: 'L’orario di fine deve venire dopo quello di inizio' }]);
  });

  test.each([
    ['recurrence.until', { frequency: 'WEEKLY' }],
    ['recurrence.until', { frequency: 'WEEKLY', until: '2026-12-31', count: 3 }],
    ['recurrence.until', { frequency: 'WEEKLY', until: '2026-11-23' }],
    ['recurrence.until', { frequency: 'WEEKLY', until: '2029-01-01' }],
    ['recurrence.until', { frequency: 'WEEKLY', weekdays: [5], until: '2026-11-26' }],
    ['recurrence.count', { frequency: 'WEEKLY', count: 0 }],
    ['recurrence.count', { frequency: 'WEEKLY', count: 200 }],
    ['recurrence.count', { frequency: 'DAILY', count: 751 }],
    ['recurrence.interval', { frequency: 'WEEKLY', interval: 0, count: 3 }],
    ['recurrence.interval', { frequency: 'WEEKLY', interval: 53, count: 3 }],
    ['recurrence.weekdays', { frequency: 'WEEKLY', weekdays: [0], count: 3 }],
    ['recurrence.weekdays', { frequency: 'MONTHLY', weekdays: [1, 2], ordinal: 1, count: 3 }],
    ['recurrence.ordinal', { frequency: 'MONTHLY', weekdays: [1], count: 3 }],
    ['recurrence.ordinal', { frequency: 'MONTHLY', weekdays: [1], ordinal: 6, count: 3 }],
  ])('returns an error at %s for %o', async (path, recurrence) => {
    const { errors } = await block({ recurrence });
    expect(errors.map((error) => error.path)).toEqual([path]);
    expect((await preview({ recurrence })).errors).toEqual(errors);
  });
});
