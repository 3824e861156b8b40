import { expect, test } from 'vitest';
import { parseItalianDate } from './parse-italian-date.ts';

test('parseItalianDate reads the day before the month with any separator', () => {
  expect(['05/11/2026', '5/11/2026', ' 5.11.2026', '5-11-2026'].map(parseItalianDate)).toEqual(
    Array(4).fill('2026-11-05'),
  );
});

test('parseItalianDate returns null for incomplete and invalid dates', () => {
  expect(['', '5/11', '5/11/26', '30/02/2026', '11/25/2026', '2026-11-05'].map(parseItalianDate)).toEqual(
    Array(6).fill(null),
  );
});
