import { v7 as uuid } from 'uuid';
import type { AgendaService } from '../../../agenda/service-agenda/agenda-service.ts';
import type { ServiceAgenda } from '../../../agenda/service-agenda/types.ts';
import type { RequestContext } from '../../../context.ts';
import type { ParsedBookRequest } from '../book.schema.ts';
import type { BookOutcome } from '../book.result.ts';
import type { BookingPolicy } from '../booking-policy.ts';
import type { BookingDetails } from '../../booking-details.ts';
import { toBookingMessage } from '../../booking-message.ts';
import { tokenHash } from '../../cancel/cancel-token.ts';
import type { StaffCandidate } from '../../override/override-lane.ts';
import { toAgendaChange } from '../../agenda-change.ts';
import { countCompanions } from '../../visit/visit-problems.ts';
import type { BookingExtras } from './booking-extras.sql.ts';
import { runInsertBooking } from './insert-booking.sql.ts';
import { requestHash } from '../find-previous-result.ts';

const MINUTE_MS = 60_000;

/** Inserts the booking for one operator, with its mail; returns null after a conflict. */
export async function insertBooking(
  ctx: RequestContext,
  agenda: ServiceAgenda,
  request: ParsedBookRequest,
  candidate: StaffCandidate,
  { source, privacyNoticeShown, enforceLimits, isPromised = false }: Omit<BookingPolicy, 'findCandidates'>,
): Promise<BookOutcome | null> {
  const isUnproven = enforceLimits && !isPromised;
  const details = { ...createDetails(agenda, request, candidate, isUnproven ? ctx.now : null), source };
  const token = ctx.cancelTokenFor(details.id, details.linkVersion);
  const inserted = await runInsertBooking(ctx.db, candidate, {
    municipalityId: ctx.municipality.id,
    details,
    locale: ctx.locale,
    now: ctx.now,
    privacyVersion: privacyNoticeShown ? ctx.municipality.privacyVersion : null,
    shownPrivacyVersion: request.privacyVersion,
    noticeRead: request.noticeRead,
    tokenHash: tokenHash(token),
    confirmTokenHash:
      details.confirmBy === null ? null : tokenHash(ctx.confirmTokenFor(details.id, details.linkVersion)),
    isOperatorChosen: source === 'ONLINE' && request.operatorId !== null,
    idempotencyKey: request.idempotencyKey,
    requestHash: requestHash(request),
    // The statement replaces the number in the message with the one that it assigns.
    message: toBookingMessage('BOOKING_CONFIRMED', { ...details, number: 0 }, ctx, ctx.locale),
    agendaVersion: agenda.operators.find(({ id }) => String(id) === candidate.operatorId)!.version,
    maxOpenBookings: enforceLimits ? agenda.service.maxOpenBookingsPerContact : null,
    maxPerHour: enforceLimits ? ctx.maxBookingsPerHour : null,
    enforceCoolDown: isUnproven,
    holderHash: request.holderHash ?? null,
    extras: toExtras(details),
    actor: ctx.actor,
  });
  switch (inserted.kind) {
    case 'conflict':
      return null;
    case 'tooManyBookings':
      return { kind: 'tooManyBookings', limit: agenda.service.maxOpenBookingsPerContact! };
    case 'rateLimited':
      return { kind: 'rateLimited', waitMs: inserted.retryAt - ctx.now };
  }
  ctx.onMailQueued();
  ctx.onAgendaChanged(toAgendaChange(ctx, details));
  return { kind: 'booked', booking: { ...details, number: inserted.number }, cancelToken: token };
}

function createDetails(
  { service, place, operators, visit }: ServiceAgenda,
  request: ParsedBookRequest,
  candidate: StaffCandidate,
  bookedOnlineAt: number | null,
): Omit<BookingDetails, 'number' | 'source'> {
  const { durationMinutes, bufferMinutes } = service;
  const operator = operators.find((one) => String(one.id) === candidate.operatorId)!;
  const confirmBy = bookedOnlineAt === null ? null : toConfirmBy(service, request.startsAt, bookedOnlineAt);
  return {
    id: uuid(),
    status: confirmBy === null ? 'CONFIRMED' : 'REQUESTED',
    startsAt: request.startsAt,
    endsAt: request.startsAt + durationMinutes * MINUTE_MS,
    busyUntil: request.startsAt + (durationMinutes + bufferMinutes) * MINUTE_MS,
    cancellableUntil: request.startsAt - service.cancelNoticeMinutes * MINUTE_MS,
    cancelledAt: null,
    confirmBy,
    reconfirmBy: null,
    reconfirmedAt: null,
    sequence: 0,
    linkVersion: 0,
    service: { ...toBookedService(service), durationMinutes },
    place,
    operator: { id: operator.id, name: operator.name },
    counter: candidate.counter,
    overriddenRules: candidate.overriddenRules ?? [],
    applicant: request.applicant,
    notes: request.notes,
    people: visit.parts[0].people,
    further: visit.parts.slice(1).map(({ service, people }) => ({ service: toBookedService(service), people })),
    companions: (request.visit?.companions ?? []).slice(0, countCompanions(visit)),
  };
}

/** Returns what is stored besides the row of the booking; null for one person and one service. */
function toExtras({ people, further, companions }: Omit<BookingDetails, 'number' | 'source'>): BookingExtras | null {
  if (people === 1 && further.length === 0) return null;
  const items = further.map(({ service, people }) => ({ service_id: service.id, people }));
  return {
    items,
    companions: [...companions],
    audit: {
      people,
      ...(items.length > 0 && { further: items.map(({ service_id: id, people }) => ({ id, people })) }),
    },
  };
}

function toBookedService({ id, slug, name, requirements, noticeText, noticeUrl }: AgendaService) {
  return { id, slug, name, requirements, notice: noticeText === null ? null : { text: noticeText, url: noticeUrl } };
}

/** Returns the deadline for the confirmation by e-mail, at most the start; null if the service requires none. */
function toConfirmBy({ confirmEmailMinutes }: AgendaService, startsAt: number, now: number): number | null {
  return confirmEmailMinutes === null ? null : Math.min(now + confirmEmailMinutes * MINUTE_MS, startsAt);
}
