import { expect, test } from 'vitest';
import { googleLink, outlookLink } from './calendar-links.ts';

const event = {
  title: 'Rilascio C.I.E. - Ufficio in via Don Minzoni',
  text: 'Prenotazione numero 5',
  where: 'Via Don Minzoni & C.',
  startsAt: '2026-12-17T09:15:00+01:00',
  endsAt: '2026-12-17T08:30:00.000Z',
};

test('googleLink passes compact UTC instants', () => {
  const link = new URL(googleLink(event));
  expect(link.searchParams.get('dates')).toBe('20261217T081500Z/20261217T083000Z');
  expect(link.searchParams.get('location')).toBe('Via Don Minzoni & C.');
});

test('outlookLink passes UTC instants', () => {
  const link = new URL(outlookLink(event));
  expect([link.searchParams.get('startdt'), link.searchParams.get('enddt')]).toEqual([
    '2026-12-17T08:15:00Z',
    '2026-12-17T08:30:00Z',
  ]);
});
