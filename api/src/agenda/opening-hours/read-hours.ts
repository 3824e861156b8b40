import type { EntityManager } from '@mikro-orm/postgresql';
import { OpeningException } from '../../db/entities/agenda/opening-exception.ts';
import { OpeningHours, WeeklyBreak } from '../../db/entities/agenda/opening-hours.ts';
import type { WeeklyHours } from '../../scheduling/opening-hours.ts';
import type { RequestContext } from '../../context.ts';
import type { DateHours, Week } from './hours-on-date.ts';

/** An operator's hours at one place. */
export type PlaceWeek = Week & { placeId: number };

/** When an operator serves, place by place, as it stands now. */
export async function readWeeks(tx: EntityManager, ctx: RequestContext, operatorId: number): Promise<PlaceWeek[]> {
  const municipality = ctx.municipality.id;
  const whose = { municipality, operator: [municipality, operatorId] as [number, number] };
  const hours = await tx.find(OpeningHours, whose);
  const breaks = await tx.find(WeeklyBreak, whose);
  const exceptions = await tx.find(OpeningException, whose);
  const placeIds = new Set([...hours, ...breaks, ...exceptions].map(({ place }) => place.id));
  return [...placeIds].map((placeId) => ({
    placeId,
    hours: hours.filter(({ place }) => place.id === placeId).map(lineOf),
    breaks: breaks.filter(({ place }) => place.id === placeId).map(lineOf),
    exceptions: exceptions.filter(({ place }) => place.id === placeId).map(dateOf),
  }));
}

/** The hours at one of those places; at a place where the operator never was, none. */
export function getWeekAtPlace(weeks: readonly PlaceWeek[], placeId: number): Week {
  return weeks.find((week) => week.placeId === placeId) ?? { hours: [], breaks: [], exceptions: [] };
}

function lineOf({ weekday, opens, closes, validFrom, validUntil }: OpeningHours | WeeklyBreak): WeeklyHours {
  return { weekday, opens, closes, validFrom: validFrom ?? null, validUntil: validUntil ?? null };
}

function dateOf({ date, opens, closes }: OpeningException): DateHours {
  return { date, opens: opens ?? null, closes: closes ?? null };
}
