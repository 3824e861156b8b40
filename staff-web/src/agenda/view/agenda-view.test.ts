import { expect, test } from 'vitest';
import { type AgendaParams, parseAgendaView, toAgendaParams } from './agenda-view.ts';

const defaults = { placeId: '1', today: '2026-11-24' };

test('parseAgendaView returns today, the default place and all operators for empty parameters', () => {
  expect(parseAgendaView(new URLSearchParams(), defaults)).toEqual({
    placeId: '1',
    date: '2026-11-24',
    span: 'day',
    operatorIds: [],
  });
});

test('parseAgendaView returns the view that toAgendaParams wrote', () => {
  const view: AgendaParams = { placeId: '2', date: '2027-03-28', span: 'week', operatorIds: ['7', '8'] };
  expect(parseAgendaView(toAgendaParams(view, defaults.today), defaults)).toEqual(view);
});

test('toAgendaParams omits today, and parseAgendaView returns today for an invalid date', () => {
  const view: AgendaParams = { placeId: '1', date: '2026-11-24', span: 'day', operatorIds: [] };
  expect(toAgendaParams(view, defaults.today).toString()).toBe('ufficio=1');
  expect(parseAgendaView(new URLSearchParams('giorno=2026-02-31'), defaults).date).toBe('2026-11-24');
});
