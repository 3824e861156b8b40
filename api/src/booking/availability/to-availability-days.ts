import { isoWithOffset, localDate } from '../../scheduling/calendar-day.ts';
import type { AvailabilityDay } from './availability.types.ts';
import type { DayAvailability } from './bookable-slots.ts';

/** Returns the days of an availability as the GraphQL type. */
export function toAvailabilityDays(days: readonly DayAvailability[], timeZone: string): AvailabilityDay[] {
  return days.map(({ day, free, taken, closed, bookableFrom }) => ({
    date: day.date,
    bookableFrom: bookableFrom === null ? null : localDate(bookableFrom, timeZone),
    free: free.map((start) => isoWithOffset(day, start)),
    taken: taken.map((start) => isoWithOffset(day, start)),
    closedBecause: closed?.reason ?? null,
  }));
}
