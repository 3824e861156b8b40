import type { EntityManager } from '@mikro-orm/postgresql';
import { OpeningException } from '../../db/entities/agenda/opening-exception.ts';
import { OpeningHours, WeeklyBreak } from '../../db/entities/agenda/opening-hours.ts';
import type { WeeklyHours } from '../../scheduling/opening-hours.ts';
import type { RequestContext } from '../../context.ts';
import type { DateHours, Week } from './hours-on-date.ts';

/** An operator's hours at one place. */
export type PlaceWeek = Week & { placeId: number };

/** Reads the current opening hours of an operator, grouped by place. */
export async function readWeeks(tx: EntityManager, ctx: RequestContext, operatorId: number): Promise<PlaceWeek[]> {
  const municipality = ctx.municipality.id;
  const where = { municipality, operator: [municipality, operatorId] as [number, number] };
  const hours = await tx.find(OpeningHours, where);
  const breaks = await tx.find(WeeklyBreak, where);
  const exceptions = await tx.find(OpeningException, where);
  const placeIds = new Set([...hours, ...breaks, ...exceptions].map(({ place }) => place.id));
  return [...placeIds].map((placeId) => ({
    placeId,
    hours: hours.filter(({ place }) => place.id === placeId).map(toWeeklyHours),
    breaks: breaks.filter(({ place }) => place.id === placeId).map(toWeeklyHours),
    exceptions: exceptions.filter(({ place }) => place.id === placeId).map(toDateHours),
  }));
}

/** Returns the opening hours at a place, empty if the operator has none there. */
export function getWeekAtPlace(weeks: readonly PlaceWeek[], placeId: number): Week {
  return weeks.find((week) => week.placeId === placeId) ?? { hours: [], breaks: [], exceptions: [] };
}

function toWeeklyHours({ weekday, opens, closes, validFrom, validUntil }: OpeningHours | WeeklyBreak): WeeklyHours {
  return { weekday, opens, closes, validFrom: validFrom ?? null, validUntil: validUntil ?? null };
}

function toDateHours({ date, opens, closes }: OpeningException): DateHours {
  return { date, opens: opens ?? null, closes: closes ?? null };
}
