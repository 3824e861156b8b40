import { HolidayOpening } from '../../db/entities/agenda/holiday-opening.ts';
import type { RequestContext } from '../../context.ts';
import { type HolidayDate, listHolidays } from './holidays.ts';
import type { Holiday } from '../agenda-times.types.ts';

/** The holidays of a year, proposed as closed, each with where the office chose to open all the same. */
export async function readHolidays(ctx: RequestContext, year: number): Promise<Holiday[]> {
  const openings = await ctx.em.fork().find(HolidayOpening, {
    municipality: ctx.municipality.id,
    date: { $gte: `${year}-01-01`, $lte: `${year}-12-31` },
  });
  return listHolidays(year, ctx.municipality).map((holiday) => withOpenings(holiday, openings));
}

function withOpenings(holiday: HolidayDate, openings: readonly HolidayOpening[]): Holiday {
  const here = openings.filter(({ date }) => date === holiday.date);
  return {
    ...holiday,
    open: here.some(({ place }) => !place),
    openPlaceIds: here.flatMap(({ place }) => (place ? [String(place.id)] : [])),
  };
}
