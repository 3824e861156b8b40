import { expect, test } from 'vitest';
import { resolveStep, findStep, STEP_PATHS, type Progress, type Step } from './steps.ts';

const nothing: Progress = { service: false, time: false, details: false, booked: false };
const upTo = (...done: Array<keyof Progress>): Progress => ({
  ...nothing,
  ...Object.fromEntries(done.map((step) => [step, true])),
});

test.each<[Step, Progress, Step, string | null]>([
  ['service', nothing, 'service', null],
  ['time', nothing, 'service', 'choose-service'],
  ['details', nothing, 'service', 'choose-service'],
  ['review', nothing, 'service', 'choose-service'],
  ['done', nothing, 'service', 'booking-not-here'],
  ['time', upTo('service'), 'time', null],
  ['details', upTo('service'), 'time', 'choose-time'],
  ['review', upTo('service'), 'time', 'choose-time'],
  ['details', upTo('service', 'time'), 'details', null],
  ['review', upTo('service', 'time'), 'details', 'fill-details'],
  ['review', upTo('service', 'time', 'details'), 'review', null],
  ['done', upTo('service', 'time', 'details'), 'service', 'booking-not-here'],
  ['done', upTo('booked'), 'done', null],
])('asked for %s after %o, %s opens', (asked, progress, step, because) => {
  expect(resolveStep(asked, progress)).toEqual({ step, because });
});

test('a time without a service leads back to the service', () => {
  expect(resolveStep('details', upTo('time')).step).toBe('service');
});

test('once booked, stepping back to the form or the summary shows the receipt, not a second booking', () => {
  const booked = upTo('service', 'time', 'booked');
  expect(resolveStep('details', booked).step).toBe('done');
  expect(resolveStep('review', booked).step).toBe('done');
});

test('once booked, the first two steps open for another booking', () => {
  const booked = upTo('service', 'time', 'booked');
  expect(resolveStep('service', booked).step).toBe('service');
  expect(resolveStep('time', booked).step).toBe('time');
});

test('every step is found at its own address, and nothing at others', () => {
  for (const [step, path] of Object.entries(STEP_PATHS)) expect(findStep(path)).toBe(step);
  expect(findStep('/annulla')).toBeNull();
});
