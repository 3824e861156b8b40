import { localDate } from '../../scheduling/calendar-day.ts';
import type { RequestContext } from '../../context.ts';
import { type FreeTime, createFreeTimeFinder, type FreeTimeFinder } from './free-times.ts';
import type { UpcomingBooking } from '../agenda-change.ts';

const MINUTE_MS = 60_000;
const MAX_PROPOSALS = 3;

/**
 * Returns up to three proposed times per booking id: the same operator first, then the times nearest to the booking.
 * The first proposals of all bookings do not overlap.
 */
export async function proposeTimes(
  ctx: RequestContext,
  bookings: readonly UpcomingBooking[],
): Promise<Map<string, FreeTime[]>> {
  const finder = createFreeTimeFinder(ctx);
  const proposals = new Map<string, FreeTime[]>();
  for (const booking of bookings) {
    const best = await findNearest(ctx, finder, booking, 1);
    proposals.set(booking.id, best);
    for (const { startsAt, operatorId } of best) {
      finder.reserve(operatorId, { start: startsAt, end: startsAt + booking.busyUntil - booking.startsAt });
    }
  }
  for (const booking of bookings) {
    const best = proposals.get(booking.id)!;
    if (best.length > 0) best.push(...(await findNearest(ctx, finder, booking, MAX_PROPOSALS - 1)));
  }
  return proposals;
}

async function findNearest(
  ctx: RequestContext,
  finder: FreeTimeFinder,
  booking: UpcomingBooking,
  limit: number,
): Promise<FreeTime[]> {
  const length = {
    durationMinutes: (booking.endsAt - booking.startsAt) / MINUTE_MS,
    bufferMinutes: (booking.busyUntil - booking.endsAt) / MINUTE_MS,
  };
  const found: FreeTime[] = [];
  let date: string | null = localDate(booking.startsAt, ctx.municipality.timeZone);
  while (date !== null && found.length < limit) {
    const window = await finder.findFreeTimes(booking.serviceId, date, length);
    if (window === null) break;
    const remaining = [...window.free];
    while (found.length < limit && remaining.length > 0) {
      const best = remaining.reduce((a, b) => (isCloser(b, a, booking) ? b : a));
      remaining.splice(remaining.indexOf(best), 1);
      found.push(best);
    }
    date = window.next;
  }
  return found;
}

function isCloser(a: FreeTime, b: FreeTime, booking: UpcomingBooking): boolean {
  const [same, other] = [a, b].map(({ operatorId }) => operatorId === booking.operatorId);
  if (same !== other) return same!;
  return Math.abs(a.startsAt - booking.startsAt) < Math.abs(b.startsAt - booking.startsAt);
}
