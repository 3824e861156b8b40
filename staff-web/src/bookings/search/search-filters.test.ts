import { expect, test } from 'vitest';
import { NO_FILTERS, parseSearchFilters, toFindBookingsInput, withSearchFilters } from './search-filters.ts';

const ROME = 'Europe/Rome';

test('toFindBookingsInput returns whole days, also with 23 and 25 hours', () => {
  expect(toFindBookingsInput('', { ...NO_FILTERS, from: '2027-03-28', to: '2027-03-28' }, ROME)).toMatchObject({
    from: '2027-03-28T00:00:00+01:00',
    to: '2027-03-29T00:00:00+02:00',
  });
  expect(toFindBookingsInput('', { ...NO_FILTERS, from: '2026-10-25', to: '2026-10-25' }, ROME)).toMatchObject({
    from: '2026-10-25T00:00:00+02:00',
    to: '2026-10-26T00:00:00+01:00',
  });
});

test('toFindBookingsInput returns null for empty filters and trims the text', () => {
  expect(toFindBookingsInput(' Rossi ', NO_FILTERS, ROME)).toEqual({ ...NO_FILTERS, text: 'Rossi' });
});

test('withSearchFilters writes what parseSearchFilters reads, and keeps the open booking', () => {
  const filters = {
    from: '2026-12-01',
    to: '2026-12-31',
    status: 'NO_SHOW',
    placeId: '1',
    serviceId: '2',
    operatorId: '3',
  } as const;
  const params = withSearchFilters(new URLSearchParams('prenotazione=7'), filters);
  expect(params.toString()).toBe(
    'prenotazione=7&dal=2026-12-01&al=2026-12-31&stato=non-venuto&ufficio=1&servizio=2&operatore=3',
  );
  expect(parseSearchFilters(params)).toEqual(filters);
  expect(withSearchFilters(params, NO_FILTERS).toString()).toBe('prenotazione=7');
});

test('parseSearchFilters ignores invalid values', () => {
  const params = new URLSearchParams('dal=2026-02-30&al=domani&stato=constructor&ufficio=x&servizio=-1&operatore=');
  expect(parseSearchFilters(params)).toEqual(NO_FILTERS);
});
