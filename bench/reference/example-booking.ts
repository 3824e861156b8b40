import { createHash, randomUUID } from 'node:crypto';
import { bookingMessage } from '../../api/src/booking/booking-message.ts';
import type { NewBooking } from '../../api/src/booking/create/insert-booking.sql.ts';
import type { RequestContext } from '../../api/src/context.ts';

/** A whole booking as a citizen's looks, for the reference to write without asking anybody what is free. */
export function exampleBooking(ctx: RequestContext, nth: number, startsAt: number): NewBooking {
  const facts: NewBooking['facts'] = {
    id: randomUUID(),
    status: 'CONFIRMED',
    startsAt,
    endsAt: startsAt + 900_000,
    cancellableUntil: startsAt,
    cancelledAt: null,
    sequence: 0,
    confirmBy: null,
    service: { id: 21, slug: 'service-21', name: 'Servizio 21', durationMinutes: 15, requirements: [], notice: null },
    place: { id: 1, name: 'Sede', kind: 'OFFICE', address: 'Via Roma 1', phone: null, email: null },
    operator: { id: 151 + (nth % 50), name: 'Operatore' },
    counter: 1,
    source: 'ONLINE',
    applicant: { name: 'Maria', surname: 'Esposito', phone: '+393331234567', email: 'maria@example.it' },
    notes: '',
  };
  return {
    municipalityId: 1,
    facts,
    busyUntil: facts.endsAt,
    locale: 'it',
    now: ctx.now,
    privacyVersion: '1',
    shownPrivacyVersion: null,
    noticeRead: false,
    confirmBy: null,
    confirmTokenHash: null,
    tokenHash: createHash('sha256').update(facts.id).digest(),
    idempotencyKey: `bare-${facts.id}`,
    requestHash: createHash('sha256').update(facts.id).digest(),
    mailId: randomUUID(),
    message: bookingMessage('BOOKING_CONFIRMED', { ...facts, number: 0 }, ctx, 'it'),
    agendaVersion: 0,
    mostOpen: null,
    mostAnHour: null,
    keepsResting: true,
    actor: ['CITIZEN', null],
  };
}
