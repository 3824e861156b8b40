import { expect, test } from 'vitest';
import { getColumnPositions, getTotalSpan, toColumnStyle } from './column-positions.ts';

const columns = [{ capacity: 1 }, { capacity: 2 }, { capacity: 9 }, { capacity: 1 }];

test('getColumnPositions gives operators with several counters a wider column, up to a limit', () => {
  expect(getColumnPositions(columns)).toEqual([
    { start: 0, span: 1 },
    { start: 1, span: 1.65 },
    { start: 2.65, span: 3 },
    { start: 5.65, span: 1 },
  ]);
  expect(getTotalSpan(columns)).toBeCloseTo(6.65);
  expect(toColumnStyle(columns, 1)).toEqual({ '--start': 1, '--span': 1.65 });
});
