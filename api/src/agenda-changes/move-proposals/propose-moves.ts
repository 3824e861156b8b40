import type { BookingDetails } from '../../booking/booking-details.ts';
import { getAppointmentLength } from '../../booking/reschedule/target.ts';
import { toBookedVisit } from '../../booking/visit/visit-summary.ts';
import type { RequestContext } from '../../context.ts';
import { addDays, calendarDay, localDate, wallMinute } from '../../scheduling/calendar-day.ts';
import { overlaps, type Span } from '../../scheduling/interval.ts';
import type { Target } from '../../staff/permissions.ts';
import { createFreeTimeFinder, type FreeTimeFinder } from '../resolutions/free-times.ts';
import { findBestTime } from '../resolutions/rank-times.ts';
import type { FreeTime } from '../resolutions/service-window.ts';

const MAX_PROPOSALS = 3;

/** Options of proposals: the first day (null: the day after each booking), and whose bookings may be managed. */
export type ProposalOptions = {
  from: string | null;
  canManage(target: Target): boolean;
};

type Search = {
  ctx: RequestContext;
  finder: FreeTimeFinder;
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
  const finder = createFreeTimeFinder(ctx, options.canManage);
  const search: Search = { ctx, finder, planned: [] };
  const proposals = new Map<string, FreeTime[]>();
  for (const booking of bookings) {
    const times = await findTimes(search, booking, getFirstDate(ctx, booking, options));
    proposals.set(booking.id, times);
    const [best] = times;
    if (best === undefined) continue;
    const span = { start: best.startsAt, end: best.startsAt + booking.busyUntil - booking.startsAt };
    search.finder.reserve(best.operatorId, span);
    search.planned.push({ booking, span });
  }
  return proposals;
}

async function findTimes(
  { ctx, finder, planned }: Search,
  booking: BookingDetails,
  firstDate: string,
): Promise<FreeTime[]> {
  const { timeZone } = ctx.municipality;
  const busy = planned.filter((one) => isSamePerson(one.booking, booking)).map(({ span }) => span);
  const length = booking.endsAt - booking.startsAt;
  const isPossible = ({ startsAt }: FreeTime) =>
    !busy.some((span) => overlaps(span, { start: startsAt, end: startsAt + length }));
  const request = {
    serviceId: booking.service.id,
    visit: toBookedVisit(booking),
    length: getAppointmentLength(booking),
  };
  const minute = getMinute(booking, timeZone);
  const found: FreeTime[] = [];
  let date: string | null = firstDate;
  while (date !== null && found.length < MAX_PROPOSALS) {
    const window = await finder.findFreeTimes({ ...request, date, minute });
    if (window === null) break;
    found.push(...pickBestOfEachDay(window.free.filter(isPossible), booking, minute));
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

/** Returns the minute of the day at which a booking starts. */
function getMinute({ startsAt }: BookingDetails, timeZone: string): number {
  return wallMinute(calendarDay(localDate(startsAt, timeZone), timeZone), startsAt);
}

/** Returns the best time of each day, in the order of the days. */
function pickBestOfEachDay(times: readonly FreeTime[], { operator }: BookingDetails, wanted: number): FreeTime[] {
  const byDay = Map.groupBy(times, ({ day }) => day);
  const days = [...byDay.keys()].toSorted((a, b) => a - b);
  return days.map((day) => findBestTime({ day, minute: wanted, operatorId: operator.id }, byDay.get(day)!)!);
}

/** Returns whether two bookings have the same telephone number or e-mail address. */
function isSamePerson({ applicant: a }: BookingDetails, { applicant: b }: BookingDetails): boolean {
  return (a.phone !== null && a.phone === b.phone) || (a.email !== null && a.email === b.email);
}
