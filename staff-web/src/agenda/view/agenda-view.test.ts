import { expect, test } from 'vitest';
import { type AgendaView, readView, writeView } from './agenda-view.ts';

const usual = { placeId: '1', today: '2026-11-24' };

test('an empty address shows today at the usual place, for everybody', () => {
  expect(readView(new URLSearchParams(), usual)).toEqual({
    placeId: '1',
    date: '2026-11-24',
    span: 'day',
    operatorId: null,
  });
});

test('what is written is read back', () => {
  const view: AgendaView = { placeId: '2', date: '2027-03-28', span: 'week', operatorId: '7' };
  expect(readView(writeView(view, usual.today), usual)).toEqual(view);
});

test('today is not written, and a date that is none is today', () => {
  const view: AgendaView = { placeId: '1', date: '2026-11-24', span: 'day', operatorId: null };
  expect(writeView(view, usual.today).toString()).toBe('ufficio=1');
  expect(readView(new URLSearchParams('giorno=2026-02-31'), usual).date).toBe('2026-11-24');
});
