import { addDays } from '../../booking/availability/bookable-slots.ts';
import type { BookingDetails } from '../../booking/booking-details.ts';
import { getAppointmentLength } from '../../booking/reschedule/target.ts';
import type { RequestContext } from '../../context.ts';
import { calendarDay, localDate, wallMinute } from '../../scheduling/calendar-day.ts';
import { overlaps, type Span } from '../../scheduling/interval.ts';
import { createFreeTimeFinder, type FreeTime, type FreeTimeFinder } from '../resolutions/free-times.ts';

const MAX_PROPOSALS = 3;

/** Options of proposals: the first day (null: the day after each booking), and the agendas that may be used. */
export type ProposalOptions = {
  from: string | null;
  isAllowed(placeId: number, operatorId: number): boolean;
};

/** A proposed time with the local date on which it starts. */
type DatedTime = FreeTime & { date: string };

type Search = {
  ctx: RequestContext;
  finder: FreeTimeFinder;
  options: ProposalOptions;
  /** Proposed appointments, first proposals only: one person cannot be at two of them. */
  planned: { booking: BookingDetails; span: Span }[];
};

/**
 * Returns up to three new times per booking id, each on a day of its own: the nearest days first, and on each day the
 * time that differs least from the booking's time of day, with any operator who offers the service. The first proposals
 * of all bookings do not overlap in one agenda or for one person.
 */
export async function proposeMoves(
  ctx: RequestContext,
  bookings: readonly BookingDetails[],
  options: ProposalOptions,
): Promise<Map<string, FreeTime[]>> {
  const search: Search = { ctx, finder: createFreeTimeFinder(ctx), options, planned: [] };
  const proposals = new Map<string, FreeTime[]>();
  for (const booking of bookings) {
    const times = await findTimes(search, booking);
    proposals.set(booking.id, times);
    const [best] = times;
    if (best === undefined) continue;
    const span = { start: best.startsAt, end: best.startsAt + booking.busyUntil - booking.startsAt };
    search.finder.reserve(best.operatorId, span);
    search.planned.push({ booking, span });
  }
  return proposals;
}

async function findTimes({ ctx, finder, options, planned }: Search, booking: BookingDetails): Promise<FreeTime[]> {
  const { timeZone } = ctx.municipality;
  const busy = planned.filter((one) => isSamePerson(one.booking, booking)).map(({ span }) => span);
  const length = booking.endsAt - booking.startsAt;
  const isPossible = ({ startsAt, operatorId }: FreeTime) =>
    options.isAllowed(booking.place.id, operatorId) &&
    !busy.some((span) => overlaps(span, { start: startsAt, end: startsAt + length }));
  const found: FreeTime[] = [];
  let date: string | null = getFirstDate(ctx, booking, options);
  while (date !== null && found.length < MAX_PROPOSALS) {
    const window = await finder.findFreeTimes(booking.service.id, date, getAppointmentLength(booking));
    if (window === null) break;
    const dated = window.free.filter(isPossible).map((time) => ({ ...time, date: localDate(time.startsAt, timeZone) }));
    found.push(...pickBestOfEachDay(dated, booking, timeZone));
    date = window.next;
  }
  return found.slice(0, MAX_PROPOSALS);
}

function getFirstDate(
  { municipality, now }: RequestContext,
  booking: BookingDetails,
  { from }: ProposalOptions,
): string {
  const today = localDate(now, municipality.timeZone);
  const first = from ?? addDays(localDate(booking.startsAt, municipality.timeZone), 1);
  return first < today ? today : first;
}

/** Returns the best time of each day, in the order of the days. */
function pickBestOfEachDay(
  times: readonly DatedTime[],
  { startsAt, operator }: BookingDetails,
  timeZone: string,
): FreeTime[] {
  const wanted = wallMinute(calendarDay(localDate(startsAt, timeZone), timeZone), startsAt);
  const byDate = Map.groupBy(times, ({ date }) => date);
  const dates = [...byDate.keys()].toSorted();
  return dates.map((date) => {
    const day = calendarDay(date, timeZone);
    const distance = (time: FreeTime) => Math.abs(wallMinute(day, time.startsAt) - wanted);
    return byDate.get(date)!.reduce((best, time) => {
      const difference = distance(time) - distance(best);
      const isOwnOnly = time.operatorId === operator.id && best.operatorId !== operator.id;
      return difference < 0 || (difference === 0 && isOwnOnly) ? time : best;
    });
  });
}

/** Returns whether two bookings have the same telephone number or e-mail address. */
function isSamePerson({ applicant: a }: BookingDetails, { applicant: b }: BookingDetails): boolean {
  return (a.phone !== null && a.phone === b.phone) || (a.email !== null && a.email === b.email);
}
