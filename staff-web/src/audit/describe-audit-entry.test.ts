import { expect, test } from 'vitest';
import { describeAuditEntry } from './describe-audit-entry.ts';

const names = {
  Service: new Map([
    ['3', 'Carta d’identità'],
    ['4', 'Cambio di residenza'],
  ]),
  Operator: new Map([
    ['7', 'Anna'],
    ['8', 'Bruno'],
  ]),
  Place: new Map([['1', 'Anagrafe']]),
};
const context = { names, zone: 'Europe/Rome' };

const entry = (action: string, subject: string, subjectId: string, details: object = {}) => ({
  __typename: 'AuditEntry' as const,
  id: 'a',
  at: '2026-11-23T08:00:00+01:00',
  actorKind: 'STAFF' as const,
  staffName: 'Carla',
  action,
  subject,
  subjectId,
  bookingNumber: null,
  details: JSON.stringify(details),
});

test('describeAuditEntry returns the name of a changed service and each field before and after', () => {
  const details = { durationMinutes: { from: 15, to: 20 }, operatorIds: { from: [7], to: [7, 8] }, slug: 'x' };
  expect(describeAuditEntry(entry('changeService', 'Service', '3', details), context)).toEqual({
    sentence: 'ha cambiato il servizio «Carta d’identità»',
    details: ['Durata: da 15 minuti a 20 minuti', 'Operatori: da Anna a Anna, Bruno'],
  });
});

test('describeAuditEntry returns both times and operators of a rescheduled booking', () => {
  const details = {
    from: { startsAt: '2026-11-24T08:00:00.000Z', operatorId: 7 },
    to: { startsAt: '2026-11-25T09:30:00.000Z', operatorId: 8 },
  };
  expect(describeAuditEntry(entry('rescheduleBooking', 'Booking', 'b', details), context)).toEqual({
    sentence: 'ha spostato una prenotazione',
    details: ['da martedì 24 novembre 2026, 09:00, Anna a mercoledì 25 novembre 2026, 10:30, Bruno'],
  });
});

test('describeAuditEntry handles attendance, holidays and unknown actions', () => {
  expect(describeAuditEntry(entry('recordAttendance', 'Booking', 'b', { status: 'NO_SHOW' }), context).details).toEqual(
    ['Non presentato'],
  );
  expect(describeAuditEntry(entry('openOnHoliday', 'Holiday', '2026-12-08', { placeId: 1 }), context)).toEqual({
    sentence: 'ha deciso di aprire nella festività «martedì 8 dicembre 2026»',
    details: ['Ufficio o luogo: Anagrafe'],
  });
  expect(describeAuditEntry(entry('paintWalls', 'Wall', '1'), context).sentence).toBe('ha eseguito «paintWalls»');
});

const at = (startsAt: string, operatorId: number) => ({ startsAt, operatorId });

test('describeAuditEntry says which service replaced which, when, and that the citizen was not told', () => {
  const nine = at('2026-11-24T08:00:00.000Z', 7);
  const details = { serviceId: { from: '3', to: '4' }, from: nine, to: nine, notified: false };
  expect(describeAuditEntry(entry('changeBookingService', 'Booking', 'b', details), context)).toEqual({
    sentence: 'ha cambiato il servizio di una prenotazione',
    details: [
      'Servizio: da Carta d’identità a Cambio di residenza',
      'martedì 24 novembre 2026, 09:00, Anna',
      'Il cittadino non è stato avvisato.',
    ],
  });
});

test('describeAuditEntry names the rules that a booking, move, reinstatement or revert overrode', () => {
  const [nine, late] = [at('2026-11-24T08:00:00.000Z', 7), at('2026-11-24T19:00:00.000Z', 7)];
  const lines = (action: string, details: object) =>
    describeAuditEntry(entry(action, 'Booking', 'b', details), context).details;
  const taken = 'È in più rispetto ad altri appuntamenti alla stessa ora.';
  expect(lines('book', { overriddenRules: ['TAKEN'] })).toEqual([taken]);
  expect(lines('recordAttendance', { status: 'EXPECTED', overriddenRules: ['TAKEN'] })).toEqual([
    'Di nuovo atteso',
    taken,
  ]);
  const moved = { from: nine, to: late, overriddenRules: ['OUTSIDE_HOURS'] };
  for (const action of ['rescheduleBooking', 'reinstateBooking']) {
    expect(lines(action, moved)).toEqual([
      'da martedì 24 novembre 2026, 09:00, Anna a martedì 24 novembre 2026, 20:00, Anna',
      'È fuori dall’orario di apertura.',
    ]);
  }
  expect(lines('correctBooking', { fields: ['phone', 'notes'] })).toEqual(['telefono, note']);
});
