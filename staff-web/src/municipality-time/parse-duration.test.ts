import { expect, test } from 'vitest';
import { durationText } from './duration-text.ts';
import { parseDuration } from './parse-duration.ts';

test.each([
  ['20', 20],
  [' 20 minuti ', 20],
  ['1 minuto', 1],
  ['20min', 20],
  ['20 min', 20],
  ["20'", 20],
  ['20m', 20],
  ['0', 0],
  ['1h', 60],
  ['1h30', 90],
  ['1 ora e 30', 90],
  ['1 ora e 30 minuti', 90],
  ['1,5 ore', 90],
  ["un'ora", 60],
  ['un’ora e mezza', 90],
  ['un quarto d’ora', 15],
  ['due ore', null],
  ["mezz'ora", 30],
  ['mezza ora', 30],
  ['2 giorni', 2880],
  ['1 giorno', 1440],
  ['1 g', 1440],
  ['1 giorno e 6 ore', 1800],
  ['1 giorno, 6 ore e 30 minuti', 1830],
  ['1 settimana', 10080],
  ['', null],
  ['presto', null],
  ['ore', null],
  ['1 2', null],
  ['-5', null],
  ['0,5', null],
  ['1e3', null],
])('parseDuration reads %j as %j minutes', (typed, minutes) => {
  expect(parseDuration(typed)).toBe(minutes);
});

test('parseDuration reads what durationText writes', () => {
  const all = [0, 1, 45, 60, 90, 1440, 1500, 1800, 2880, 3265, 10_081];
  expect(all.map((minutes) => parseDuration(durationText(minutes)))).toEqual(all);
});
