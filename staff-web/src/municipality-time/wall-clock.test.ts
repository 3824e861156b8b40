import { describe, expect, it, test } from 'vitest';
import { instantAt, timeText, wallDate, wallMinute, wallNow, toMinuteRange } from './wall-clock.ts';

const ROME = 'Europe/Rome';
const SPRING = '2027-03-28';
const AUTUMN = '2026-10-25';

describe('when the clock goes forward (28 March 2027)', () => {
  it('instantAt and wallMinute keep the wall-clock time of opening hours', () => {
    expect(instantAt(SPRING, 9 * 60, ROME)).toBe('2027-03-28T09:00:00+02:00');
    expect(wallMinute('2027-03-28T07:00:00Z', ROME)).toBe(9 * 60);
    expect(instantAt(SPRING, 90, ROME)).toBe('2027-03-28T01:30:00+01:00');
  });

  it('instantAt returns null for the skipped half past two', () => {
    expect(instantAt(SPRING, 150, ROME)).toBeNull();
    expect(instantAt(SPRING, 180, ROME)).toBe('2027-03-28T03:00:00+02:00');
  });

  it('toMinuteRange returns 1:00 to 4:00 for an interval of two hours', () => {
    const event = { startsAt: '2027-03-28T00:00:00Z', endsAt: '2027-03-28T02:00:00Z' };
    expect(toMinuteRange(event, SPRING, ROME)).toEqual({ from: 60, to: 240 });
  });
});

describe('when the clock goes back (25 October 2026)', () => {
  it('instantAt returns the first of two equal wall-clock times', () => {
    expect(instantAt(AUTUMN, 9 * 60, ROME)).toBe('2026-10-25T09:00:00+01:00');
    expect(instantAt(AUTUMN, 150, ROME)).toBe('2026-10-25T02:30:00+02:00');
    expect(wallMinute('2026-10-25T08:00:00Z', ROME)).toBe(9 * 60);
  });

  it('toMinuteRange keeps the duration if the wall clock shows an end before the start', () => {
    const event = { startsAt: '2026-10-25T02:45:00+02:00', endsAt: '2026-10-25T02:15:00+01:00' };
    expect(toMinuteRange(event, AUTUMN, ROME)).toEqual({ from: 165, to: 195 });
  });
});

test('toMinuteRange clips an interval at midnight', () => {
  const night = { startsAt: '2026-11-23T22:00:00+01:00', endsAt: '2026-11-24T01:00:00+01:00' };
  expect(toMinuteRange(night, '2026-11-23', ROME)).toEqual({ from: 22 * 60, to: 24 * 60 });
  expect(toMinuteRange(night, '2026-11-24', ROME)).toEqual({ from: 0, to: 60 });
});

test('wallDate and wallNow convert instants of other offsets', () => {
  expect(wallDate('2026-11-23T18:30:00-05:00', ROME)).toBe('2026-11-24');
  expect(wallNow(Date.parse('2026-11-23T23:31:10Z'), ROME)).toEqual({ date: '2026-11-24', minute: 31 });
  expect(timeText(545)).toBe('09:05');
});

test('wall-clock times keep to the rules of zones with other offsets and other changes', () => {
  expect(instantAt('2026-06-01', 540, 'Asia/Kathmandu')).toBe('2026-06-01T09:00:00+05:45');
  expect(instantAt('2026-06-01', 540, 'America/St_Johns')).toBe('2026-06-01T09:00:00-02:30');
  expect(wallMinute('2026-06-01T03:15:00Z', 'Asia/Kathmandu')).toBe(540);
  expect(instantAt('2026-10-04', 135, 'Australia/Lord_Howe')).toBeNull();
  expect(instantAt('2026-04-05', 105, 'Australia/Lord_Howe')).toBe('2026-04-05T01:45:00+11:00');
});
