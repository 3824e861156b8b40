import { expect, test } from 'vitest';
import { NO_FILTERS, toFindBookingsInput } from './search-filters.ts';

const ROME = 'Europe/Rome';

test('toFindBookingsInput returns whole days, also with 23 and 25 hours', () => {
  expect(toFindBookingsInput({ ...NO_FILTERS, from: '2027-03-28', to: '2027-03-28' }, ROME)).toMatchObject({
    from: '2027-03-28T00:00:00+01:00',
    to: '2027-03-29T00:00:00+02:00',
  });
  expect(toFindBookingsInput({ ...NO_FILTERS, from: '2026-10-25', to: '2026-10-25' }, ROME)).toMatchObject({
    from: '2026-10-25T00:00:00+02:00',
    to: '2026-10-26T00:00:00+01:00',
  });
});

test('toFindBookingsInput returns null for empty filters and trims the text', () => {
  expect(toFindBookingsInput({ ...NO_FILTERS, text: ' Rossi ' }, ROME)).toEqual({
    text: 'Rossi',
    from: null,
    to: null,
    status: null,
    placeId: null,
  });
});
