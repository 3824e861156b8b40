import { expect, test } from 'vitest';
import { isWhole, readWhyView, writeWhyView } from './explanation-view.ts';

test('an address asks a whole question, and is read back as it was written', () => {
  const view = readWhyView(new URLSearchParams('servizio=3&operatore=7&giorno=2026-11-24&ora=930'));
  expect(view).toEqual({ serviceId: '3', operatorId: '7', date: '2026-11-24', time: '09:30' });
  expect(isWhole(view)).toBe(true);
  expect(readWhyView(writeWhyView(view))).toEqual(view);
});

test('what is missing or wrong is empty, and the question not whole', () => {
  const view = readWhyView(new URLSearchParams('servizio=3&giorno=domani&ora=25'));
  expect(view).toEqual({ serviceId: '3', operatorId: '', date: null, time: '' });
  expect(isWhole(view)).toBe(false);
});
