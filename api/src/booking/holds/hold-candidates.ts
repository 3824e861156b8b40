import type { ServiceAgenda, ServiceAgendaRequest } from '../../agenda/service-agenda/types.ts';
import type { VisitRequest } from '../../agenda/service-agenda/visit.ts';
import type { RequestContext } from '../../context.ts';
import type { Candidate } from '../../scheduling/assign.ts';
import { calendarDay, localDate } from '../../scheduling/calendar-day.ts';
import { findClosure, toOperatorDays } from '../availability/bookable-slots.ts';
import { findCitizenCandidates } from '../availability/citizen-candidates.ts';

/** The time that a citizen wants to hold; `operatorId` null means any operator. */
export type HoldRequest = {
  serviceId: number;
  operatorId: number | null;
  /** Several people or services; absent for one person and one service. */
  visit?: VisitRequest | undefined;
  /** Epoch milliseconds. */
  startsAt: number;
  /** SHA-256 of the secret of the holder, who has one hold at a time. */
  holderHash: Buffer;
  /** The waiting list is offered times in cool-down too. */
  isDuringCoolDown?: boolean;
  /** Limit of live holds of one network for the service; leave it out for holds that the office makes. */
  limit?: { networkHash: Buffer; holds: number };
};

/** Returns the query for the agenda of the day of a hold. */
export function toHoldQuery(
  { municipality, now }: Pick<RequestContext, 'municipality' | 'now'>,
  { serviceId, operatorId, visit, startsAt, isDuringCoolDown = false }: HoldRequest,
): ServiceAgendaRequest {
  const day = calendarDay(localDate(startsAt, municipality.timeZone), municipality.timeZone);
  return {
    municipalityId: municipality.id,
    serviceId,
    operatorId,
    visit,
    span: { start: day.start, end: day.end },
    fromDate: day.date,
    toDate: day.date,
    now,
    ...(!isDuringCoolDown && { coolDownAt: now }),
  };
}

/** Returns whether the start is offered to citizens, and who is free then. */
export function findHoldCandidates(
  ctx: RequestContext,
  agenda: ServiceAgenda,
  startsAt: number,
): { offered: boolean; who: Candidate[] } {
  const { municipality } = ctx;
  const day = calendarDay(localDate(startsAt, municipality.timeZone), municipality.timeZone);
  const operators = toOperatorDays(agenda, day, findClosure(agenda, day, municipality));
  return findCitizenCandidates(ctx, agenda, day, operators, startsAt);
}
