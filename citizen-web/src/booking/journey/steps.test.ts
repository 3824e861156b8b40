import { expect, test } from 'vitest';
import { resolveStep, findStep, STEP_PATHS, type Progress, type Step } from './steps.ts';

const NOTHING: Progress = { service: false, time: false, details: false, booked: false };
const upTo = (...done: Array<keyof Progress>): Progress => ({
  ...NOTHING,
  ...Object.fromEntries(done.map((step) => [step, true])),
});

test.each<[Step, Progress, Step, string | null]>([
  ['service', NOTHING, 'service', null],
  ['time', NOTHING, 'service', 'choose-service'],
  ['details', NOTHING, 'service', 'choose-service'],
  ['review', NOTHING, 'service', 'choose-service'],
  ['done', NOTHING, 'service', 'booking-not-here'],
  ['time', upTo('service'), 'time', null],
  ['details', upTo('service'), 'time', 'choose-time'],
  ['review', upTo('service'), 'time', 'choose-time'],
  ['details', upTo('service', 'time'), 'details', null],
  ['review', upTo('service', 'time'), 'details', 'fill-details'],
  ['review', upTo('service', 'time', 'details'), 'review', null],
  ['done', upTo('service', 'time', 'details'), 'service', 'booking-not-here'],
  ['done', upTo('booked'), 'done', null],
])('%s after %o resolves to %s', (requested, progress, step, reason) => {
  expect(resolveStep(requested, progress)).toEqual({ step, reason });
});

test('a time without a service resolves to the service step', () => {
  expect(resolveStep('details', upTo('time')).step).toBe('service');
});

test('after a booking, the form and the summary resolve to the receipt', () => {
  const booked = upTo('service', 'time', 'booked');
  expect(resolveStep('details', booked).step).toBe('done');
  expect(resolveStep('review', booked).step).toBe('done');
});

test('after a booking, the first two steps open for another booking', () => {
  const booked = upTo('service', 'time', 'booked');
  expect(resolveStep('service', booked).step).toBe('service');
  expect(resolveStep('time', booked).step).toBe('time');
});

test('findStep returns each step for its path and null for other paths', () => {
  for (const [step, path] of Object.entries(STEP_PATHS)) expect(findStep(path)).toBe(step);
  expect(findStep('/annulla')).toBeNull();
});
