import { describe, expect, it } from 'vitest';
import { findNeighbor, findTabStop } from './roving-tabindex.ts';

const item = (key: string, from: number, to: number) => ({ key, from, to });
const anna = [item('anna#9', 540, 555), item('anna#915', 555, 600), item('anna#10', 600, 660)];
const luca = [item('luca#930', 570, 630), item('luca#11', 660, 700)];
const columns = [anna, [], luca];

describe('the arrow keys', () => {
  it('go up and down a column and stop at its ends', () => {
    expect(findNeighbor(columns, 'anna#9', 'ArrowDown')).toBe('anna#915');
    expect(findNeighbor(columns, 'anna#915', 'ArrowUp')).toBe('anna#9');
    expect(findNeighbor(columns, 'anna#9', 'ArrowUp')).toBeNull();
    expect(findNeighbor(columns, 'luca#930', 'End')).toBe('luca#11');
    expect(findNeighbor(columns, 'anna#10', 'Home')).toBe('anna#9');
  });

  it('go sideways to what goes on at the same time, past columns that hold nothing', () => {
    expect(findNeighbor(columns, 'anna#10', 'ArrowRight')).toBe('luca#930');
    expect(findNeighbor(columns, 'luca#930', 'ArrowLeft')).toBe('anna#915');
    expect(findNeighbor(columns, 'luca#11', 'ArrowRight')).toBeNull();
  });

  it('do nothing for other keys and for what is gone', () => {
    expect(findNeighbor(columns, 'anna#9', 'x')).toBeNull();
    expect(findNeighbor(columns, 'gone#1', 'ArrowDown')).toBeNull();
  });
});

describe('the Tab key', () => {
  it('leads to the first item, then to the one last used', () => {
    expect(findTabStop(columns, null)).toBe('anna#9');
    expect(findTabStop(columns, { key: 'luca#11', from: 660 })).toBe('luca#11');
    expect(findTabStop([[], []], null)).toBeNull();
  });

  it('leads to a booking where it was moved to', () => {
    expect(findTabStop([[item('a#1', 540, 555)], [item('b#moved', 600, 615)]], { key: 'a#moved', from: 540 })).toBe(
      'b#moved',
    );
    expect(
      findTabStop([[item('a#1', 540, 555)], [item('b#free-540', 540, 600)]], { key: 'a#free-540', from: 540 }),
    ).toBe('a#1');
  });

  it('leads to what took the place of an item that is gone', () => {
    expect(findTabStop(columns, { key: 'anna#cancelled', from: 560 })).toBe('anna#915');
    expect(findTabStop(columns, { key: 'nobody#1', from: 560 })).toBe('anna#9');
  });
});
