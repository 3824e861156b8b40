import { describe, expect, test } from 'vitest';
import { findBestTime, getEarliestStart, type RankedTime, toDayNumber } from './rank-times.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const OWN = 1;
const COLLEAGUE = 2;

/** Returns a time on the wall clock of a zone without offset. */
function time(date: string, clock: string, operatorId = COLLEAGUE): RankedTime {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  const [day, minute] = [toDayNumber(date), hours * 60 + minutes];
  return { day, minute, startsAt: day * DAY + minute * MINUTE, operatorId };
}

const wanted = time('2026-11-24', '09:00', OWN);
const best = (...times: RankedTime[]) => findBestTime(wanted, times);

describe('findBestTime', () => {
  test('returns the same time with a colleague before any other time', () => {
    const same = time('2026-11-24', '09:00');
    expect(best(time('2026-11-24', '09:15'), time('2026-11-25', '09:00', OWN), same)).toBe(same);
  });

  test('returns a time up to 25 minutes later on the same day before the same time of the next day', () => {
    const [near, nextDay] = [time('2026-11-24', '09:25'), time('2026-11-25', '09:00', OWN)];
    expect(best(nextDay, near)).toBe(near);
  });

  test('returns the same time of the next day before half an hour of difference on the same day', () => {
    const nextDay = time('2026-11-25', '09:00');
    expect(best(time('2026-11-24', '09:30'), time('2026-11-24', '11:00'), nextDay)).toBe(nextDay);
  });

  test('returns the nearest day of two with the same time', () => {
    const near = time('2026-11-26', '09:00');
    expect(best(time('2026-12-01', '09:00', OWN), near)).toBe(near);
  });

  test('returns tomorrow three hours later before the same time in two weeks', () => {
    const tomorrow = time('2026-11-25', '12:00');
    expect(best(time('2026-12-08', '09:00'), tomorrow)).toBe(tomorrow);
  });

  test('returns the same operator of two equal times, and the first of two colleagues', () => {
    const own = time('2026-11-25', '09:00', OWN);
    expect(best(time('2026-11-25', '09:00'), own)).toBe(own);
    const [first, second] = [time('2026-11-24', '09:00', 3), time('2026-11-24', '09:00', 2)];
    expect(best(first, second)).toBe(first);
  });

  test('returns the earlier of two times that are equally far', () => {
    const earlier = time('2026-11-24', '08:45');
    expect(best(time('2026-11-24', '09:15'), earlier)).toBe(earlier);
  });

  test('returns null without times', () => expect(best()).toBeNull());
});

describe('getEarliestStart', () => {
  const now = wanted.startsAt;

  test('returns the own start of an appointment within a day: the mail may not be read in time', () => {
    expect(getEarliestStart(now + 2 * 60 * MINUTE, now)).toBe(now + 2 * 60 * MINUTE);
  });

  test('returns an instant a day from now for a later appointment', () => {
    expect(getEarliestStart(now + 5 * DAY, now)).toBe(now + DAY);
  });

  test('returns now for an appointment that has started', () => {
    expect(getEarliestStart(now - MINUTE, now)).toBe(now);
  });
});
