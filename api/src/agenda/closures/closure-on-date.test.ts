import { describe, expect, it } from 'vitest';
import { findClosureOnDate } from './closure-on-date.ts';

const caivano = { patronSaintDay: '06-29', patronSaintName: 'San Pietro' };
const inventory = { from: '2026-12-07', to: '2026-12-09', kind: 'EXTRAORDINARY', reason: 'Inventario' } as const;

describe('findClosureOnDate', () => {
  it('returns national holidays and the day of the patron saint', () => {
    const rules = { closures: [], openedOn: [] };
    expect(findClosureOnDate('2026-12-08', rules, caivano)).toEqual({
      kind: 'HOLIDAY',
      reason: 'Immacolata Concezione',
    });
    expect(findClosureOnDate('2027-06-29', rules, caivano)).toEqual({ kind: 'PATRON_SAINT', reason: 'San Pietro' });
    expect(findClosureOnDate('2027-06-29', rules, { patronSaintDay: null, patronSaintName: null })).toBeNull();
  });

  it('returns null if the office chose to open on the holiday', () => {
    const rules = { closures: [], openedOn: ['2026-12-08', '2027-06-29'] };
    expect(findClosureOnDate('2026-12-08', rules, caivano)).toBeNull();
    expect(findClosureOnDate('2027-06-29', rules, caivano)).toBeNull();
    expect(findClosureOnDate('2026-12-25', rules, caivano)?.reason).toBe('Natale');
  });

  it('returns an extraordinary closure even on a holiday with an opening', () => {
    const rules = { closures: [inventory], openedOn: ['2026-12-08'] };
    expect(findClosureOnDate('2026-12-08', rules, caivano)).toEqual({ kind: 'EXTRAORDINARY', reason: 'Inventario' });
  });
});
