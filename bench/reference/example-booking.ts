import { createHash, randomUUID } from 'node:crypto';
import { toBookingMessage } from '../../api/src/booking/booking-message.ts';
import type { NewBooking } from '../../api/src/booking/create/insert/new-booking.ts';
import type { RequestContext } from '../../api/src/context.ts';

/** Returns a complete booking like that of a citizen, for a reference without an availability query. */
export function exampleBooking(ctx: RequestContext, nth: number, startsAt: number): NewBooking {
  const details: NewBooking['details'] = {
    id: randomUUID(),
    status: 'CONFIRMED',
    startsAt,
    endsAt: startsAt + 900_000,
    busyUntil: startsAt + 900_000,
    cancellableUntil: startsAt,
    cancelledAt: null,
    sequence: 0,
    linkVersion: 0,
    confirmBy: null,
    reconfirmBy: null,
    reconfirmedAt: null,
    service: { id: 21, slug: 'service-21', name: 'Servizio 21', durationMinutes: 15, requirements: [], notice: null },
    place: { id: 1, name: 'Sede', kind: 'OFFICE', address: 'Via Roma 1', phone: null, email: null, directions: null },
    operator: { id: 151 + (nth % 50), name: 'Operatore' },
    counter: 1,
    overriddenRules: [],
    source: 'ONLINE',
    applicant: { name: 'Maria', surname: 'Esposito', phone: '+393331234567', email: 'maria@example.it' },
    notes: '',
    people: 1,
    further: [],
    companions: [],
  };
  return {
    municipalityId: 1,
    details,
    locale: 'it',
    now: ctx.now,
    privacyVersion: '1',
    shownPrivacyVersion: null,
    noticeRead: false,
    isOperatorChosen: false,
    confirmTokenHash: null,
    tokenHash: createHash('sha256').update(details.id).digest(),
    idempotencyKey: `bare-${details.id}`,
    requestHash: createHash('sha256').update(details.id).digest(),
    message: toBookingMessage('BOOKING_CONFIRMED', { ...details, number: 0 }, ctx, 'it'),
    agendaVersion: 0,
    maxOpenBookings: null,
    maxPerHour: null,
    enforceCoolDown: true,
    holderHash: null,
    extras: null,
    actor: { kind: 'CITIZEN' },
  };
}
