import { getAppointmentLength } from '../../booking/reschedule/target.ts';
import { calendarDay, localDate, wallMinute } from '../../scheduling/calendar-day.ts';
import type { Span } from '../../scheduling/interval.ts';
import type { Target } from '../../staff/permissions.ts';
import type { RequestContext } from '../../context.ts';
import type { UpcomingBooking } from '../agenda-change.ts';
import { createFreeTimeFinder, type FreeTimeFinder } from './free-times.ts';
import { findBestTime, getEarliestStart, isSameTime, toDayNumber, type WantedTime } from './rank-times.ts';
import type { AppointmentLength, FreeTime } from './service-window.ts';

const MAX_PROPOSALS = 3;

/** Whose bookings the member of staff may manage, and times that are promised to other bookings. */
export type ProposalOptions = {
  canManage(target: Target): boolean;
  reserved?: readonly { operatorId: number; span: Span }[];
};

type Search = {
  booking: UpcomingBooking;
  date: string;
  wanted: WantedTime;
  length: AppointmentLength;
  earliest: number;
  found: FreeTime[];
};

/**
 * Returns up to three proposed times per booking id, best first: the same time of day on the nearest day, with any
 * operator who offers the service. No two proposals overlap, whichever bookings they are for.
 */
export async function proposeTimes(
  ctx: RequestContext,
  bookings: readonly UpcomingBooking[],
  { canManage, reserved = [] }: ProposalOptions,
): Promise<Map<string, FreeTime[]>> {
  const finder = createFreeTimeFinder(ctx, canManage);
  for (const { operatorId, span } of reserved) finder.reserve(operatorId, span);
  const searches = bookings.map((booking) => createSearch(ctx, booking));
  for (const search of await orderByChoice(finder, searches)) {
    const same = findBestTime(search.wanted, await findSameTimes(finder, search));
    if (same !== null) addProposal(finder, search, same);
  }
  for (let round = 1; round <= MAX_PROPOSALS; round++) {
    for (const search of searches) {
      if (search.found.length !== round - 1) continue;
      const best = await findNearest(finder, search);
      if (best !== null) addProposal(finder, search, best);
    }
  }
  return new Map(searches.map(({ booking, found }) => [booking.id, found]));
}

function createSearch({ municipality: { timeZone }, now }: RequestContext, booking: UpcomingBooking): Search {
  const date = localDate(booking.startsAt, timeZone);
  const minute = wallMinute(calendarDay(date, timeZone), booking.startsAt);
  return {
    booking,
    date,
    wanted: { day: toDayNumber(date), minute, operatorId: booking.operatorId },
    length: getAppointmentLength(booking),
    earliest: getEarliestStart(booking.startsAt, now),
    found: [],
  };
}

/** Returns the searches with the fewest colleagues at the same time first, so that more bookings keep their time. */
async function orderByChoice(finder: FreeTimeFinder, searches: readonly Search[]): Promise<Search[]> {
  const counted: { search: Search; count: number }[] = [];
  for (const search of searches) counted.push({ search, count: (await findSameTimes(finder, search)).length });
  return counted.toSorted((a, b) => a.count - b.count).map(({ search }) => search);
}

async function findSameTimes(finder: FreeTimeFinder, search: Search): Promise<FreeTime[]> {
  const window = await findWindow(finder, search, search.date);
  return (window?.free ?? []).filter((time) => isSameTime(search.wanted, time));
}

async function findNearest(finder: FreeTimeFinder, search: Search): Promise<FreeTime | null> {
  let date: string | null = search.date;
  while (date !== null) {
    const window = await findWindow(finder, search, date);
    const best = findBestTime(search.wanted, window?.free ?? []);
    if (best !== null) return best;
    date = window?.next ?? null;
  }
  return null;
}

/** Returns the free times of a window that are not proposed for the booking yet: an operator can have two places. */
async function findWindow(finder: FreeTimeFinder, { booking, length, wanted, earliest, found }: Search, date: string) {
  const { serviceId, furtherIds } = booking;
  const visit = { people: 1, further: furtherIds.map((id) => ({ serviceId: id, people: 1 })) };
  const window = await finder.findFreeTimes({ serviceId, visit, date, length, minute: wanted.minute });
  if (window === null) return null;
  const free = window.free.filter(
    ({ startsAt, operatorId }) =>
      startsAt >= earliest && !found.some((one) => one.startsAt === startsAt && one.operatorId === operatorId),
  );
  return { ...window, free };
}

function addProposal(finder: FreeTimeFinder, { booking, found }: Search, time: FreeTime): void {
  found.push(time);
  const end = time.startsAt + booking.busyUntil - booking.startsAt;
  finder.reserve(time.operatorId, { start: time.startsAt, end });
}
