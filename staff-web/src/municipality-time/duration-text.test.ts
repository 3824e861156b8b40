import { expect, test } from 'vitest';
import { durationText } from './duration-text.ts';

test('durationText returns Italian durations', () => {
  expect([0, 1, 45, 60, 90, 1440, 1800].map(durationText)).toEqual([
    '0 minuti',
    '1 minuto',
    '45 minuti',
    '1 ora',
    '1 ora e 30 minuti',
    '1 giorno',
    '1 giorno e 6 ore',
  ]);
});
