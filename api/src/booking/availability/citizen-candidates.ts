import type { ServiceAgenda } from '../../agenda/service-agenda/types.ts';
import type { RequestContext } from '../../context.ts';
import { type Candidate, candidates, isOffered, type OperatorDay } from '../../scheduling/assign.ts';
import type { CalendarDay } from '../../scheduling/calendar-day.ts';
import type { Span } from '../../scheduling/interval.ts';
import { bookableWindow } from './bookable-slots.ts';

/** Returns whether citizens are offered a start, and who is free then: first the one who is held for the citizen. */
export function findCitizenCandidates(
  ctx: RequestContext,
  agenda: ServiceAgenda,
  day: CalendarDay,
  operators: readonly OperatorDay[],
  startsAt: number,
): { offered: boolean; who: Candidate[] } {
  const bookable = toWindow(ctx, agenda, startsAt);
  const who = candidates(day, startsAt, agenda.service, operators, bookable);
  return {
    offered: isOffered(day, startsAt, agenda.service, operators, bookable),
    who: isHeldAt(agenda, startsAt) ? who.toSorted((a, b) => rank(agenda, a) - rank(agenda, b)) : who,
  };
}

function isHeldAt({ ownHold }: ServiceAgenda, startsAt: number): boolean {
  return ownHold?.span.start === startsAt;
}

/** A time that was held with enough notice stays bookable while it is held. */
function toWindow({ now, municipality }: RequestContext, agenda: ServiceAgenda, startsAt: number): Span {
  const bookable = bookableWindow(agenda, now, municipality.timeZone);
  if (!isHeldAt(agenda, startsAt) || startsAt <= now) return bookable;
  return { ...bookable, start: Math.min(bookable.start, startsAt) };
}

function rank({ ownHold }: ServiceAgenda, { operatorId, counter }: Candidate): number {
  return String(ownHold?.operatorId) === operatorId && ownHold?.counter === counter ? 0 : 1;
}
