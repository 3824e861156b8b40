import { toOverrideDetails } from '../override/override-details.ts';
import type { ServiceAgenda } from '../../agenda/service-agenda/types.ts';
import { ACTIVE_STATUSES } from '../../db/entities/booking/booking-status.ts';
import type { Candidate } from '../../scheduling/assign.ts';
import type { RequestContext } from '../../context.ts';
import type { BookingDetails } from '../booking-details.ts';
import { toBookingMessage } from '../booking-message.ts';
import { findById, type FoundBooking } from '../find-booking.ts';
import { writePlacement } from '../placement/write-placement.ts';
import { findTargetCandidates, readTargetDay, toPosition } from '../reschedule/target.ts';
import { findVisitProblems } from '../visit/visit-problems.ts';
import { toBookedVisit, toVisitText } from '../visit/visit-summary.ts';

const MINUTE_MS = 60_000;

/** Request to give a booking another service, at its own start (`startsAt` null) or at another one. */
export type ChangeServiceRequest = {
  sequence: number;
  serviceId: number;
  startsAt: number | null;
  /** Null: the booking's own operator if free, otherwise any other. */
  operatorId: number | null;
  notifyCitizen: boolean;
};

/** Result of a change of the service. */
export type ChangeServiceOutcome =
  | { kind: 'serviceChanged'; booking: BookingDetails }
  /** The booking holds no slot, or it changed since it was seen. */
  | { kind: 'changed'; booking: BookingDetails }
  | { kind: 'over'; booking: BookingDetails }
  | { kind: 'unchanged' }
  | { kind: 'serviceUnknown' }
  /** The service is not for so many people, or not combined with the further services. */
  | { kind: 'visitRefused'; message: string }
  | { kind: 'taken' }
  | { kind: 'notOffered' };

/**
 * Gives a booking another service. Its duration, buffer, place and deadline for cancellation are those of the new
 * service; number, applicant and links stay.
 */
export async function changeService(
  ctx: RequestContext,
  found: FoundBooking,
  request: ChangeServiceRequest,
): Promise<ChangeServiceOutcome> {
  const { details } = found;
  const startsAt = request.startsAt ?? details.startsAt;
  const isSameService = details.service.id === request.serviceId;
  if (isSameService && details.sequence === request.sequence + 1) return { kind: 'serviceChanged', booking: details };
  if (details.sequence !== request.sequence || !ACTIVE_STATUSES.has(details.status))
    return { kind: 'changed', booking: details };
  if (isSameService) return { kind: 'unchanged' };
  if (details.endsAt <= ctx.now) return { kind: 'over', booking: details };

  const { serviceId, operatorId } = request;
  const visit = toBookedVisit(details);
  const agenda = await readTargetDay(ctx, { serviceId, visit, startsAt, operatorId, includeRetired: false });
  if (agenda === null) return { kind: 'serviceUnknown' };
  const [problem] = findVisitProblems(ctx.locale, agenda, visit);
  if (problem !== undefined) return { kind: 'visitRefused', message: problem.message };
  const { offered, who } = findTargetCandidates(ctx, agenda, details, startsAt, { length: agenda.service });
  const isOwn = ({ operatorId }: Candidate) => operatorId === String(details.operator.id);
  for (const candidate of who.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)))) {
    const after = toChangedBooking(details, agenda, startsAt, candidate);
    const written = await writePlacement(ctx, {
      before: details,
      after,
      event: {
        booking: after,
        action: 'changeBookingService',
        details: {
          serviceId: { from: details.service.id, to: after.service.id },
          from: toPosition(details),
          to: toPosition(after),
          ...toOverrideDetails(after),
          ...(!request.notifyCitizen && { notified: false }),
        },
        ...(request.notifyCitizen && {
          message: toBookingMessage('BOOKING_SERVICE_CHANGED', after, ctx, found.locale, {
            serviceBefore: toVisitText(found.locale, details),
          }),
        }),
      },
    });
    if (written === 'changed')
      return { kind: 'changed', booking: (await findById(ctx, details.id))?.details ?? details };
    if (written === 'written') return { kind: 'serviceChanged', booking: after };
  }
  return { kind: offered ? 'taken' : 'notOffered' };
}

function toChangedBooking(
  details: BookingDetails,
  { service, place, operators }: ServiceAgenda,
  startsAt: number,
  { operatorId, counter }: Candidate,
): BookingDetails {
  const { id, slug, name, durationMinutes, bufferMinutes, requirements, noticeText, noticeUrl } = service;
  const operator = operators.find((one) => String(one.id) === operatorId)!;
  const endsAt = startsAt + durationMinutes * MINUTE_MS;
  const notice = noticeText === null ? null : { text: noticeText, url: noticeUrl };
  return {
    ...details,
    service: { id, slug, name, durationMinutes, requirements, notice },
    place,
    startsAt,
    endsAt,
    busyUntil: endsAt + bufferMinutes * MINUTE_MS,
    cancellableUntil: startsAt - service.cancelNoticeMinutes * MINUTE_MS,
    operator: { id: operator.id, name: operator.name },
    counter,
    overriddenRules: [],
    ...(startsAt !== details.startsAt && { reconfirmBy: null, reconfirmedAt: null }),
    sequence: details.sequence + 1,
  };
}
