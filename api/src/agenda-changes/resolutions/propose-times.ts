import { localDate } from '../../scheduling/calendar-day.ts';
import type { RequestContext } from '../../context.ts';
import { type FreeTime, createFreeTimeFinder, type FreeTimeFinder } from './free-times.ts';
import type { UpcomingBooking } from '../agenda-change.ts';

const MINUTE = 60_000;
const MAX_PROPOSALS = 3;

/**
 * For each booking up to three times at which it could take place instead, as the agenda stands: with the same operator
 * if possible, as near as possible to when it was. The first ones of all do not get into each other's way.
 */
export async function proposeTimes(
  ctx: RequestContext,
  bookings: readonly UpcomingBooking[],
): Promise<Map<string, FreeTime[]>> {
  const free = createFreeTimeFinder(ctx);
  const proposals = new Map<string, FreeTime[]>();
  for (const booking of bookings) {
    const best = await nearest(ctx, free, booking, 1);
    proposals.set(booking.id, best);
    for (const { startsAt, operatorId } of best) {
      free.reserve(operatorId, { start: startsAt, end: startsAt + booking.busyUntil - booking.startsAt });
    }
  }
  for (const booking of bookings) {
    const best = proposals.get(booking.id)!;
    if (best.length > 0) best.push(...(await nearest(ctx, free, booking, MAX_PROPOSALS - 1)));
  }
  return proposals;
}

async function nearest(
  ctx: RequestContext,
  free: FreeTimeFinder,
  booking: UpcomingBooking,
  wanted: number,
): Promise<FreeTime[]> {
  const length = {
    durationMinutes: (booking.endsAt - booking.startsAt) / MINUTE,
    bufferMinutes: (booking.busyUntil - booking.endsAt) / MINUTE,
  };
  const found: FreeTime[] = [];
  let date: string | null = localDate(booking.startsAt, ctx.municipality.timeZone);
  while (date !== null && found.length < wanted) {
    const fortnight = await free.findFreeTimes(booking.serviceId, date, length);
    if (fortnight === null) break;
    const left = [...fortnight.free];
    while (found.length < wanted && left.length > 0) {
      const best = left.reduce((a, b) => (isBetter(b, a, booking) ? b : a));
      left.splice(left.indexOf(best), 1);
      found.push(best);
    }
    date = fortnight.next;
  }
  return found;
}

function isBetter(a: FreeTime, b: FreeTime, booking: UpcomingBooking): boolean {
  const [same, other] = [a, b].map(({ operatorId }) => operatorId === booking.operatorId);
  if (same !== other) return same!;
  return Math.abs(a.startsAt - booking.startsAt) < Math.abs(b.startsAt - booking.startsAt);
}
