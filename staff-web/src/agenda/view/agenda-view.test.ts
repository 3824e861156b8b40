import { expect, test } from 'vitest';
import { type AgendaView, parseAgendaView, toAgendaParams } from './agenda-view.ts';

const defaults = { placeId: '1', today: '2026-11-24' };

test('parseAgendaView returns today, the default place and all operators for empty parameters', () => {
  expect(parseAgendaView(new URLSearchParams(), defaults)).toEqual({
    placeId: '1',
    date: '2026-11-24',
    span: 'day',
    operatorId: null,
  });
});

test('parseAgendaView returns the view that toAgendaParams wrote', () => {
  const view: AgendaView = { placeId: '2', date: '2027-03-28', span: 'week', operatorId: '7' };
  expect(parseAgendaView(toAgendaParams(view, defaults.today), defaults)).toEqual(view);
});

test('toAgendaParams omits today, and parseAgendaView returns today for an invalid date', () => {
  const view: AgendaView = { placeId: '1', date: '2026-11-24', span: 'day', operatorId: null };
  expect(toAgendaParams(view, defaults.today).toString()).toBe('ufficio=1');
  expect(parseAgendaView(new URLSearchParams('giorno=2026-02-31'), defaults).date).toBe('2026-11-24');
});
