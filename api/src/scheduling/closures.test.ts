import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { calendarDays } from './calendar-day.ts';
import { closureOn, type ClosureRule, nationalHoliday } from './closures.ts';

const patron = { day: '05-08', name: 'San Michele' };

function rule(from: string, to: string, rest: Partial<ClosureRule> = {}): ClosureRule {
  return { from, to, kind: 'EXTRAORDINARY', reason: 'Sciopero', ...rest };
}

describe('national holidays', () => {
  it('are the same dates that date-holidays knows for Italy, every year from 2024 to 2040', () => {
    const known = new Holidays('IT', { languages: 'it' });
    for (let year = 2024; year <= 2040; year++) {
      const expected = known
        .getHolidays(year)
        .filter((holiday) => holiday.type === 'public')
        .map((holiday) => holiday.date.slice(0, 10));
      const days = calendarDays(`${year}-01-01`, `${year}-12-31`, 'Europe/Rome');
      const ours = days.map((day) => day.date).filter((date) => nationalHoliday(date) !== null);
      expect(ours).toEqual([...new Set(expected)]);
    }
  });

  it('have their Italian names', () => {
    const names = ['2027-01-01', '2027-03-28', '2027-03-29', '2027-08-15', '2027-12-26'].map(nationalHoliday);
    expect(names).toEqual(['Capodanno', 'Pasqua', 'Lunedì dell’Angelo', 'Ferragosto', 'Santo Stefano']);
  });

  it('count Saint Francis only from 2026, when the law brought the day back', () => {
    expect(nationalHoliday('2025-10-04')).toBeNull();
    expect(nationalHoliday('2026-10-04')).toBe('San Francesco d’Assisi');
  });

  // The Mondays after the earliest and the latest Easters there can be, and after those that plain tables get wrong.
  it.each([
    '1818-03-23',
    '1943-04-26',
    '1954-04-19',
    '1981-04-20',
    '2000-04-24',
    '2038-04-26',
    '2049-04-19',
    '2285-03-23',
  ])('find the Monday after Easter on %s', (date) => {
    expect(nationalHoliday(date)).toBe('Lunedì dell’Angelo');
  });

  it('are not the other Sundays: the opening hours close those', () => {
    expect(nationalHoliday('2026-12-20')).toBeNull();
  });
});

describe('an office is closed', () => {
  it('from the first to the last date of an extraordinary closure, with its reason', () => {
    const strike = { kind: 'EXTRAORDINARY', reason: 'Sciopero' };
    const dates = ['2026-12-20', '2026-12-21', '2026-12-23', '2026-12-24'];
    const closed = dates.map((date) => closureOn(date, [rule('2026-12-21', '2026-12-23')], null));
    expect(closed).toEqual([null, strike, strike, null]);
  });

  it('on national holidays and on its patron saint’s day, every year', () => {
    expect(closureOn('2026-12-25', [], patron)).toEqual({ kind: 'HOLIDAY', reason: 'Natale' });
    expect(closureOn('2027-05-08', [], patron)).toEqual({ kind: 'PATRON_SAINT', reason: 'San Michele' });
    expect(closureOn('2028-05-08', [], patron)).toEqual({ kind: 'PATRON_SAINT', reason: 'San Michele' });
    expect(closureOn('2027-05-08', [], null)).toBeNull();
  });

  it('for the extraordinary reason first, then the holiday, then the patron saint', () => {
    const christmas = { day: '12-25', name: 'Un santo di Natale' };
    const stored = [
      rule('2026-12-01', '2026-12-31', { kind: 'PATRON_SAINT', reason: 'Novena' }),
      rule('2026-12-24', '2026-12-26', { kind: 'HOLIDAY', reason: 'Feste' }),
      rule('2026-12-26', '2026-12-26'),
    ];
    expect(closureOn('2026-12-26', stored, null)?.reason).toBe('Sciopero');
    expect(closureOn('2026-12-25', stored, christmas)?.reason).toBe('Natale');
    expect(closureOn('2026-12-24', stored, { day: '12-24', name: 'Vigilia' })).toEqual({
      kind: 'HOLIDAY',
      reason: 'Feste',
    });
    expect(closureOn('2026-12-10', stored, null)).toEqual({ kind: 'PATRON_SAINT', reason: 'Novena' });
    expect(closureOn('2026-12-25', [], christmas)?.kind).toBe('HOLIDAY');
  });

  it('for the first of two extraordinary closures that share a date', () => {
    const both = [rule('2026-12-21', '2026-12-23', { reason: 'Lavori' }), rule('2026-12-22', '2026-12-22')];
    expect(closureOn('2026-12-22', both, null)?.reason).toBe('Lavori');
  });
});
