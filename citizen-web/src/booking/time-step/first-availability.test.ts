import { expect, test } from 'vitest';
import type { Service } from '../journey/selection-params.ts';
import { createFirstInput, selectWeek, type Availability } from './first-availability.ts';

const service = (horizonDays: number) => ({ id: 'cie', horizonDays }) as Service;
const day = (date: string, free: string[] = []) =>
  ({ date, free, taken: [], closedBecause: null, bookableFrom: null }) as unknown as Availability['days'][number];
const answer = (...days: Availability['days']): Availability =>
  ({ days, nextFreeAt: '2026-12-01T09:00:00+01:00' }) as Availability;

test('the first question asks for this week and the next, also on a Sunday', () => {
  expect(createFirstInput(service(60), null, '2026-11-29')).toMatchObject({ from: '2026-11-29', to: '2026-12-06' });
  expect(createFirstInput(service(60), null, '2026-11-30')).toMatchObject({ from: '2026-11-30', to: '2026-12-13' });
});

test('the first question ends with the last bookable day', () => {
  expect(createFirstInput(service(3), null, '2026-11-30')).toMatchObject({ to: '2026-12-03' });
});

test('selectWeek returns the days of one week', () => {
  const week = selectWeek(answer(day('2026-12-01', ['9']), day('2026-12-07', ['9'])), '2026-12-07', '2026-12-01');
  expect(week?.days.map(({ date }) => date)).toEqual(['2026-12-07']);
});

test('selectWeek does not know the next free start of a full week after a week with free times', () => {
  expect(selectWeek(answer(day('2026-12-01', ['9']), day('2026-12-07')), '2026-12-07', '2026-12-01')).toBeNull();
  expect(selectWeek(answer(day('2026-12-01'), day('2026-12-07')), '2026-12-07', '2026-12-01')).not.toBeNull();
});
