import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstNotOver, merge, overlaps, type Span, subtract } from './interval.ts';

const span = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: -2, max: 12 })).map(([start, length]) => {
  return { start, end: start + length };
});
const spans = fc.array(span, { maxLength: 8 });

function unitsOf(list: readonly Span[]): number[] {
  return Array.from({ length: 60 }, (_, unit) => unit).filter((unit) =>
    list.some(({ start, end }) => start <= unit && unit < end),
  );
}

function isTidy(list: readonly Span[]): boolean {
  return list.every(({ start, end }, i) => start < end && (i === 0 || list[i - 1]!.end < start));
}

describe('spans of time', () => {
  it('meet when they share a moment, not when one ends as the other starts', () => {
    expect(overlaps({ start: 9, end: 10 }, { start: 10, end: 11 })).toBe(false);
    expect(overlaps({ start: 10, end: 11 }, { start: 9, end: 10 })).toBe(false);
    expect(overlaps({ start: 9, end: 11 }, { start: 10, end: 12 })).toBe(true);
    expect(overlaps({ start: 9, end: 12 }, { start: 10, end: 11 })).toBe(true);
  });

  it('merge when they overlap or touch, in order, without the empty ones', () => {
    const morning = [
      { start: 11, end: 12 },
      { start: 9, end: 10 },
      { start: 10, end: 10 },
      { start: 10, end: 11 },
      { start: 15, end: 17 },
    ];
    expect(merge(morning)).toEqual([
      { start: 9, end: 12 },
      { start: 15, end: 17 },
    ]);
  });

  it('stay what they were after a merge or a subtraction: what was given is never changed', () => {
    const given = Object.freeze([Object.freeze({ start: 1, end: 3 }), Object.freeze({ start: 2, end: 5 })]);
    expect(merge(given)).toEqual([{ start: 1, end: 5 }]);
    expect(subtract(given, given)).toEqual([]);
  });

  it('lose exactly the holes', () => {
    const holes = [
      { start: 8, end: 9 },
      { start: 10, end: 11 },
      { start: 16, end: 20 },
    ];
    expect(
      subtract(
        [
          { start: 9, end: 12 },
          { start: 15, end: 17 },
        ],
        holes,
      ),
    ).toEqual([
      { start: 9, end: 10 },
      { start: 11, end: 12 },
      { start: 15, end: 16 },
    ]);
  });

  it('cover after any merge the same time, told with tidy spans', () => {
    fc.assert(
      fc.property(spans, (list) => {
        expect(unitsOf(merge(list))).toEqual(unitsOf(list));
        expect(isTidy(merge(list))).toBe(true);
      }),
    );
  });

  it('cover after any subtraction the time that no hole covers, told with tidy spans', () => {
    fc.assert(
      fc.property(spans, spans, (from, holes) => {
        const gone = new Set(unitsOf(holes));
        expect(unitsOf(subtract(from, holes))).toEqual(unitsOf(from).filter((unit) => !gone.has(unit)));
        expect(isTidy(subtract(from, holes))).toBe(true);
      }),
    );
  });

  it('overlap exactly when they have a unit of time in common', () => {
    const lasting = span.filter(({ start, end }) => start < end);
    fc.assert(
      fc.property(lasting, lasting, (a, b) => {
        const ofA = new Set(unitsOf([a]));
        expect(overlaps(a, b)).toBe(unitsOf([b]).some((unit) => ofA.has(unit)));
      }),
    );
  });

  it('are found by the first that is not over at an instant', () => {
    fc.assert(
      fc.property(spans.map(merge), fc.integer({ min: -1, max: 60 }), (list, instant) => {
        const found = list.findIndex(({ end }) => end > instant);
        expect(firstNotOver(list, instant)).toBe(found === -1 ? list.length : found);
      }),
    );
  });
});
