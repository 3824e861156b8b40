import { expect, test } from 'vitest';
import { splitByCoolDown } from './cool-down-gaps.ts';

const nineToTen = [{ from: 540, to: 600, places: 1 }];

test('splitByCoolDown splits a gap at a cool-down and sets coolDownUntil on that part', () => {
  expect(splitByCoolDown(nineToTen, [{ from: 555, to: 570, until: '10:32' }])).toEqual([
    { from: 540, to: 555, places: 1 },
    { from: 555, to: 570, places: 1, coolDownUntil: '10:32' },
    { from: 570, to: 600, places: 1 },
  ]);
});

test('splitByCoolDown ignores cool-downs outside of a gap and clips those that overlap its end', () => {
  expect(splitByCoolDown(nineToTen, [{ from: 600, to: 615, until: '10:32' }])).toEqual(nineToTen);
  expect(splitByCoolDown(nineToTen, [{ from: 585, to: 615, until: '10:32' }])).toEqual([
    { from: 540, to: 585, places: 1 },
    { from: 585, to: 600, places: 1, coolDownUntil: '10:32' },
  ]);
});

test('splitByCoolDown returns overlapping cool-downs only once', () => {
  const twice = [
    { from: 540, to: 570, until: '10:32' },
    { from: 555, to: 585, until: '10:40' },
  ];
  expect(splitByCoolDown(nineToTen, twice)).toEqual([
    { from: 540, to: 570, places: 1, coolDownUntil: '10:32' },
    { from: 570, to: 585, places: 1, coolDownUntil: '10:40' },
    { from: 585, to: 600, places: 1 },
  ]);
});
