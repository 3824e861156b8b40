import { expect, test } from 'vitest';
import { isComplete, parseExplanationQuery, toExplanationParams } from './explanation-view.ts';

test('parseExplanationQuery returns the complete query that toExplanationParams wrote', () => {
  const view = parseExplanationQuery(new URLSearchParams('servizio=3&operatore=7&giorno=2026-11-24&ora=930'));
  expect(view).toEqual({ serviceId: '3', operatorId: '7', date: '2026-11-24', time: '09:30' });
  expect(isComplete(view)).toBe(true);
  expect(parseExplanationQuery(toExplanationParams(view))).toEqual(view);
});

test('parseExplanationQuery returns an incomplete query for missing and invalid parameters', () => {
  const view = parseExplanationQuery(new URLSearchParams('servizio=3&giorno=domani&ora=25'));
  expect(view).toEqual({ serviceId: '3', operatorId: '', date: null, time: '' });
  expect(isComplete(view)).toBe(false);
});
