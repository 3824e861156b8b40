import { dropOwnHold } from '../../agenda/service-agenda/own-hold.ts';
import { readServiceAgenda } from '../../agenda/service-agenda/service-agenda.ts';
import type { ServiceAgenda } from '../../agenda/service-agenda/types.ts';
import type { RequestContext } from '../../context.ts';
import type { Candidate } from '../../scheduling/assign.ts';
import type { CalendarDay } from '../../scheduling/calendar-day.ts';
import { findClosure, toOperatorDays } from '../availability/bookable-slots.ts';
import { findCitizenCandidates } from '../availability/citizen-candidates.ts';
import { freeOwnTime } from '../availability/own-time.ts';
import type { FoundBooking } from '../find-booking.ts';
import { toOwnQuery } from './own-availability.ts';

/** The agenda of the new day, whether it offers the start, and who can take the booking; null without the service. */
export type OwnCandidates = { agenda: ServiceAgenda | null; offered: boolean; who: Candidate[] };

/** The new start; `offerHolder` if the waiting list holds it for the citizen, also in its cool-down. */
export type OwnTarget = { startsAt: number; operatorId: number | null; offerHolder?: Buffer };

const NOBODY: OwnCandidates = { agenda: null, offered: false, who: [] };

/** Returns who can take a booking at another start, by the rules for citizens; its own time counts as free. */
export async function findOwnCandidates(
  ctx: RequestContext,
  found: FoundBooking,
  { startsAt, operatorId, offerHolder }: OwnTarget,
  day: CalendarDay,
): Promise<OwnCandidates> {
  const { municipality, now } = ctx;
  const { serviceId, operatorId: requested, visit, ownBooking } = toOwnQuery(found, operatorId);
  if (startsAt === ownBooking.startsAt || (operatorId !== null && operatorId !== requested)) return NOBODY;
  const read = await readServiceAgenda(ctx.db, {
    municipalityId: municipality.id,
    serviceId,
    visit,
    operatorId: requested,
    span: { start: day.start, end: day.end },
    fromDate: day.date,
    toDate: day.date,
    now,
    ...(offerHolder === undefined && { coolDownAt: now }),
  });
  if (read === null) return NOBODY;
  const agenda = freeOwnTime(dropOwnHold(read, offerHolder), ownBooking);
  const operators = toOperatorDays(agenda, day, findClosure(agenda, day, municipality));
  return { agenda, ...findCitizenCandidates(ctx, agenda, day, operators, startsAt) };
}
