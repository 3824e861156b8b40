import { HolidayOpening } from '../../db/entities/agenda/holiday-opening.ts';
import type { RequestContext } from '../../context.ts';
import { type HolidayDate, listHolidays } from './holidays.ts';
import type { Holiday } from '../agenda-times.types.ts';

/** Reads the holidays of a year with the places that open on each. */
export async function readHolidays(ctx: RequestContext, year: number): Promise<Holiday[]> {
  const openings = await ctx.em.fork().find(HolidayOpening, {
    municipality: ctx.municipality.id,
    date: { $gte: `${year}-01-01`, $lte: `${year}-12-31` },
  });
  return listHolidays(year, ctx.municipality).map((holiday) => addOpenings(holiday, openings));
}

function addOpenings(holiday: HolidayDate, openings: readonly HolidayOpening[]): Holiday {
  const onThisDate = openings.filter(({ date }) => date === holiday.date);
  return {
    ...holiday,
    open: onThisDate.some(({ place }) => !place),
    openPlaceIds: onThisDate.flatMap(({ place }) => (place ? [String(place.id)] : [])),
  };
}
