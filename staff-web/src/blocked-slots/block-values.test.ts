import { expect, test } from 'vitest';
import { toBlockSlotsInput, emptyBlockValues } from './block-values.ts';

const ROME = 'Europe/Rome';
const morning = { ...emptyBlockValues([{ id: '7' }]), date: '2026-11-24', from: '9', to: '1330', reason: ' Corso ' };

test('a morning is blocked by the clock of the office', () => {
  expect(toBlockSlotsInput(morning, ROME)).toEqual({
    operatorIds: ['7'],
    startsAt: '2026-11-24T09:00:00+01:00',
    endsAt: '2026-11-24T13:30:00+01:00',
    weeklyUntil: null,
    reason: 'Corso',
  });
});

test('a holiday lasts until another day, whole until its midnight', () => {
  expect(toBlockSlotsInput({ ...morning, lastDate: '2026-11-27', to: '24' }, ROME)?.endsAt).toBe(
    '2026-11-28T00:00:00+01:00',
  );
});

test('a date until which it is repeated counts only when it is repeated', () => {
  const until = { ...morning, weeklyUntil: '2026-12-31' };
  expect(toBlockSlotsInput(until, ROME)?.weeklyUntil).toBeNull();
  expect(toBlockSlotsInput({ ...until, weekly: true }, ROME)?.weeklyUntil).toBe('2026-12-31');
});

test('a time over which the clock jumps cannot be blocked', () => {
  expect(toBlockSlotsInput({ ...morning, date: '2027-03-28', from: '2:30', to: '5' }, ROME)).toBeNull();
});

test('nobody is chosen beforehand where there is a choice', () => {
  expect(emptyBlockValues([{ id: '7' }, { id: '8' }]).operatorIds).toEqual([]);
});
