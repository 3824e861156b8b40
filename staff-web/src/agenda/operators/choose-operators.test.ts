import { expect, test } from 'vitest';
import { chooseOperators } from './choose-operators.ts';
import { matchesWords } from './matches-words.ts';

const column = (id: string) => ({ operator: { id, name: id } });
const days = [{ date: '2026-11-24', columns: ['1', '2', '3'].map(column) }] as never;
const ids = (chosen: string[]) => chooseOperators(days, chosen)[0]!.columns.map(({ operator }) => operator.id);

test('chooseOperators returns the columns of the chosen operators, and all columns without a known one', () => {
  expect(ids(['3', '1'])).toEqual(['1', '3']);
  expect(ids([''])).toEqual(['1', '2', '3']);
  expect(ids(['9'])).toEqual(['1', '2', '3']);
});

test('matchesWords finds every typed word in any order, without accents', () => {
  expect(matchesWords('Nicolò D’Angelo', "d'angelo nico")).toBe(true);
  expect(matchesWords('Nicolò D’Angelo', '')).toBe(true);
  expect(matchesWords('Nicolò D’Angelo', 'nicola')).toBe(false);
});
