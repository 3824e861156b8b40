import { expect, test } from 'vitest';
import { resolveStep, findStep, STEP_PATHS, type Progress, type Step } from './steps.ts';

const NOTHING: Progress = { service: false, time: false, details: false };
const upTo = (...done: Array<keyof Progress>): Progress => ({
  ...NOTHING,
  ...Object.fromEntries(done.map((step) => [step, true])),
});

test.each<[Step, Progress, Step, string | null]>([
  ['service', NOTHING, 'service', null],
  ['time', NOTHING, 'service', 'choose-service'],
  ['details', NOTHING, 'service', 'choose-service'],
  ['review', NOTHING, 'service', 'choose-service'],
  ['time', upTo('service'), 'time', null],
  ['details', upTo('service'), 'time', 'choose-time'],
  ['review', upTo('service'), 'time', 'choose-time'],
  ['details', upTo('service', 'time'), 'details', null],
  ['review', upTo('service', 'time'), 'details', 'fill-details'],
  ['review', upTo('service', 'time', 'details'), 'review', null],
])('%s after %o resolves to %s', (requested, progress, step, reason) => {
  expect(resolveStep(requested, progress)).toEqual({ step, reason });
});

test('a time without a service resolves to the service step', () => {
  expect(resolveStep('details', upTo('time')).step).toBe('service');
});

test('findStep returns each step for its path and null for other paths', () => {
  for (const [step, path] of Object.entries(STEP_PATHS)) expect(findStep(path)).toBe(step);
  expect(findStep('/annulla')).toBeNull();
});
