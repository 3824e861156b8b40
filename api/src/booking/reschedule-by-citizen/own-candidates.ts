import { readServiceAgenda } from '../../agenda/service-agenda/service-agenda.ts';
import type { ServiceAgenda } from '../../agenda/service-agenda/types.ts';
import type { RequestContext } from '../../context.ts';
import { type Candidate, candidates, isOffered } from '../../scheduling/assign.ts';
import type { CalendarDay } from '../../scheduling/calendar-day.ts';
import { bookableWindow, findClosure, toOperatorDays } from '../availability/bookable-slots.ts';
import { freeOwnTime } from '../availability/own-time.ts';
import type { FoundBooking } from '../find-booking.ts';
import { toOwnQuery } from './own-availability.ts';

/** The agenda of the new day, whether it offers the start, and who can take the booking; null without the service. */
export type OwnCandidates = { agenda: ServiceAgenda | null; offered: boolean; who: Candidate[] };

const NOBODY: OwnCandidates = { agenda: null, offered: false, who: [] };

/** Returns who can take a booking at another start, by the rules for citizens; its own time counts as free. */
export async function findOwnCandidates(
  ctx: RequestContext,
  found: FoundBooking,
  { startsAt, operatorId }: { startsAt: number; operatorId: number | null },
  day: CalendarDay,
): Promise<OwnCandidates> {
  const { municipality, now } = ctx;
  const { serviceId, operatorId: requested, ownBooking } = toOwnQuery(found, operatorId);
  if (startsAt === ownBooking.startsAt || (operatorId !== null && operatorId !== requested)) return NOBODY;
  const read = await readServiceAgenda(ctx.db, {
    municipalityId: municipality.id,
    serviceId,
    operatorId: requested,
    span: { start: day.start, end: day.end },
    fromDate: day.date,
    toDate: day.date,
    now,
    coolDownAt: now,
  });
  if (read === null) return NOBODY;
  const agenda = freeOwnTime(read, ownBooking);
  const operators = toOperatorDays(agenda, day, findClosure(agenda, day, municipality));
  const bookable = bookableWindow(agenda, now, municipality.timeZone);
  return {
    agenda,
    offered: isOffered(day, startsAt, agenda.service, operators, bookable),
    who: candidates(day, startsAt, agenda.service, operators, bookable),
  };
}
