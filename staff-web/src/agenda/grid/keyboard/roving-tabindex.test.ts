import { describe, expect, it } from 'vitest';
import { findNeighbor, findTabStop } from './roving-tabindex.ts';

const item = (key: string, from: number, to: number) => ({ key, from, to });
const anna = [item('anna#9', 540, 555), item('anna#915', 555, 600), item('anna#10', 600, 660)];
const luca = [item('luca#930', 570, 630), item('luca#11', 660, 700)];
const columns = [anna, [], luca];

describe('findNeighbor', () => {
  it('moves up and down a column and returns null at its ends', () => {
    expect(findNeighbor(columns, 'anna#9', 'ArrowDown')).toBe('anna#915');
    expect(findNeighbor(columns, 'anna#915', 'ArrowUp')).toBe('anna#9');
    expect(findNeighbor(columns, 'anna#9', 'ArrowUp')).toBeNull();
    expect(findNeighbor(columns, 'luca#930', 'End')).toBe('luca#11');
    expect(findNeighbor(columns, 'anna#10', 'Home')).toBe('anna#9');
  });

  it('moves sideways to the item at the same time and skips empty columns', () => {
    expect(findNeighbor(columns, 'anna#10', 'ArrowRight')).toBe('luca#930');
    expect(findNeighbor(columns, 'luca#930', 'ArrowLeft')).toBe('anna#915');
    expect(findNeighbor(columns, 'luca#11', 'ArrowRight')).toBeNull();
  });

  it('returns null for other keys and unknown items', () => {
    expect(findNeighbor(columns, 'anna#9', 'x')).toBeNull();
    expect(findNeighbor(columns, 'gone#1', 'ArrowDown')).toBeNull();
  });
});

describe('findTabStop', () => {
  it('returns the first item, then the last focused one', () => {
    expect(findTabStop(columns, null)).toBe('anna#9');
    expect(findTabStop(columns, { key: 'luca#11', from: 660 })).toBe('luca#11');
    expect(findTabStop([[], []], null)).toBeNull();
  });

  it('returns a moved booking at its new position', () => {
    expect(findTabStop([[item('a#1', 540, 555)], [item('b#moved', 600, 615)]], { key: 'a#moved', from: 540 })).toBe(
      'b#moved',
    );
    expect(
      findTabStop([[item('a#1', 540, 555)], [item('b#free-540', 540, 600)]], { key: 'a#free-540', from: 540 }),
    ).toBe('a#1');
  });

  it('returns the item that replaced a removed one', () => {
    expect(findTabStop(columns, { key: 'anna#cancelled', from: 560 })).toBe('anna#915');
    expect(findTabStop(columns, { key: 'nobody#1', from: 560 })).toBe('anna#9');
  });
});
