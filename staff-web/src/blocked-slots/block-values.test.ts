import { expect, test } from 'vitest';
import { toBlockSlotsInput, emptyBlockValues } from './block-values.ts';

const ROME = 'Europe/Rome';
const morning = { ...emptyBlockValues([{ id: '7' }]), date: '2026-11-24', from: '9', to: '1330', reason: ' Corso ' };

test("toBlockSlotsInput converts a morning to instants in the municipality's time zone", () => {
  expect(toBlockSlotsInput(morning, ROME)).toEqual({
    operatorIds: ['7'],
    startsAt: '2026-11-24T09:00:00+01:00',
    endsAt: '2026-11-24T13:30:00+01:00',
    weeklyUntil: null,
    reason: 'Corso',
  });
});

test('toBlockSlotsInput converts 24:00 of the last day to the next midnight', () => {
  expect(toBlockSlotsInput({ ...morning, lastDate: '2026-11-27', to: '24' }, ROME)?.endsAt).toBe(
    '2026-11-28T00:00:00+01:00',
  );
});

test('toBlockSlotsInput ignores weeklyUntil unless the slot repeats weekly', () => {
  const until = { ...morning, weeklyUntil: '2026-12-31' };
  expect(toBlockSlotsInput(until, ROME)?.weeklyUntil).toBeNull();
  expect(toBlockSlotsInput({ ...until, weekly: true }, ROME)?.weeklyUntil).toBe('2026-12-31');
});

test('toBlockSlotsInput returns null for a time that the clock change skips', () => {
  expect(toBlockSlotsInput({ ...morning, date: '2027-03-28', from: '2:30', to: '5' }, ROME)).toBeNull();
});

test('emptyBlockValues selects no operator if there are several', () => {
  expect(emptyBlockValues([{ id: '7' }, { id: '8' }]).operatorIds).toEqual([]);
});
