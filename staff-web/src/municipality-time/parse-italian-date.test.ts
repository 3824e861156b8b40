import { expect, test } from 'vitest';
import { parseItalianDate } from './parse-italian-date.ts';

test('parseItalianDate reads the day before the month with any separator or none, and years of two digits', () => {
  const spellings = ['05/11/2026', '5/11/2026', ' 5.11.2026', '5-11-2026', '5/11/26', '5 11 26', '051126', '05112026'];
  expect(spellings.map(parseItalianDate)).toEqual(spellings.map(() => '2026-11-05'));
  expect(parseItalianDate('3/12/26')).toBe('2026-12-03');
});

test('parseItalianDate returns null for incomplete and invalid dates', () => {
  const wrong = ['', '5/11', '5/11/026', '30/02/2026', '310226', '11/25/2026', '2026-11-05', 'domani', '51126'];
  expect(wrong.map(parseItalianDate)).toEqual(wrong.map(() => null));
});
