import { v7 as uuid } from 'uuid';
import type { AgendaService, ServiceAgenda } from '../../../agenda/service-agenda/types.ts';
import type { RequestContext } from '../../../context.ts';
import type { ParsedBookRequest } from '../book.schema.ts';
import type { BookOutcome } from '../book.result.ts';
import type { BookingPolicy } from '../booking-policy.ts';
import type { BookingDetails } from '../../booking-details.ts';
import { toBookingMessage } from '../../booking-message.ts';
import { tokenHash } from '../../cancel/cancel-token.ts';
import type { StaffCandidate } from '../../override/override-lane.ts';
import { toAgendaChange } from '../../agenda-change.ts';
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
  { service, place, operators }: ServiceAgenda,
  request: ParsedBookRequest,
  candidate: StaffCandidate,
  bookedOnlineAt: number | null,
): Omit<BookingDetails, 'number' | 'source'> {
  const { id, slug, name, durationMinutes, bufferMinutes, requirements, noticeText, noticeUrl } = service;
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
    service: {
      id,
      slug,
      name,
      durationMinutes,
      requirements,
      notice: noticeText === null ? null : { text: noticeText, url: noticeUrl },
    },
    place,
    operator: { id: operator.id, name: operator.name },
    counter: candidate.counter,
    overriddenRules: candidate.overriddenRules ?? [],
    applicant: request.applicant,
    notes: request.notes,
  };
}

/** Returns the deadline for the confirmation by e-mail, at most the start; null if the service requires none. */
function toConfirmBy({ confirmEmailMinutes }: AgendaService, startsAt: number, now: number): number | null {
  return confirmEmailMinutes === null ? null : Math.min(now + confirmEmailMinutes * MINUTE_MS, startsAt);
}
