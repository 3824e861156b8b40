import type { AgendaBookingPartsFragment, AgendaDayFragment } from '../gql/graphql.ts';
import { freeGaps } from './free-gaps.ts';
import { assignGapLanes, type GapLanes, makeRoomForGaps } from './gap-lanes.ts';
import { type Lane, assignLanes } from './lanes.ts';
import { type CoolDown, type CoolDownGap, splitByCoolDown } from './cool-down-gaps.ts';
import type { MinuteRange } from './minute-range.ts';
import { timeText, wallDate, wallMinute, toMinuteRange } from '../municipality-time/wall-clock.ts';

type Day = AgendaDayFragment;
type Column = Day['columns'][number];

/** A booking where it lies on the wall clock of its day; `freeTo`: when its operator is free again, after the pause. */
export type PlacedBooking = AgendaBookingPartsFragment & MinuteRange & Lane & { busyTo: number };

/** One operator on one day, as the grid draws it: everything in minutes of the office's clock. */
export type DayColumn = {
  key: string;
  date: string;
  operator: { id: string; name: string };
  capacity: number;
  closedBecause: string | null;
  open: MinuteRange[];
  blocked: (MinuteRange & { id: string; reason: string })[];
  bookings: PlacedBooking[];
  gaps: (CoolDownGap & GapLanes)[];
};

/** What there is to know besides an agenda to draw it. */
export type LayoutContext = {
  zone: string;
  now: { date: string; minute: number };
  /** How long the shortest service of an operator lasts. */
  shortestServiceOf(operatorId: string): number;
};

/** The columns of an agenda, day by day. */
export function toDayColumns(days: readonly Day[], facts: LayoutContext): DayColumn[] {
  return days.flatMap((day) => day.columns.map((column) => toDayColumn(day, column, facts)));
}

function toDayColumn(
  { date, closedBecause }: Day,
  column: Column,
  { zone, now, shortestServiceOf }: LayoutContext,
): DayColumn {
  const { operator, capacity } = column;
  const place = <T extends { startsAt: string; endsAt: string }>(what: T) => ({
    ...what,
    ...toMinuteRange(what, date, zone),
  });
  const open = column.open.map((span) => toMinuteRange(span, date, zone));
  const blocked = column.blockedSlots.map(place);
  const bookings = column.bookings.map((booking) => ({
    ...place(booking),
    busyTo: toMinuteRange({ startsAt: booking.startsAt, endsAt: booking.busyUntil }, date, zone).to,
  }));
  const lanes = assignLanes(bookings, capacity);
  const booked = bookings.filter(isActiveBooking).map(busyRange);
  const closed = [...blocked, pastRange(date, now)];
  const free = freeGaps({ open, blocked: closed, booked, capacity, shortest: shortestServiceOf(operator.id) });
  const gaps = splitByCoolDown(
    free,
    column.coolDowns
      .filter(({ until }) => isInFuture(until, now, zone))
      .map((one): CoolDown => ({ ...toMinuteRange(one, date, zone), until: timeText(wallMinute(one.until, zone)) })),
  );
  const positioned = bookings.map((booking, i) =>
    makeRoomForGaps({ ...booking, ...lanes[i]! }, isActiveBooking(booking), gaps),
  );
  return {
    key: `${date}/${operator.id}`,
    date,
    operator,
    capacity,
    closedBecause,
    open,
    blocked,
    bookings: positioned,
    gaps: gaps.map((gap) => ({ ...gap, ...assignGapLanes(gap, positioned, capacity) })),
  };
}

/** Whether nobody else can have the time of a booking: it is still to come, not over or given up. */
export function isActiveBooking({ status }: Pick<AgendaBookingPartsFragment, 'status'>): boolean {
  return status === 'CONFIRMED' || status === 'REQUESTED';
}

/** The time in which a booking keeps its operator busy, the pause after it included. */
export function busyRange({ from, busyTo }: { from: number; busyTo: number }): MinuteRange {
  return { from, to: busyTo };
}

function isInFuture(instant: string, now: { date: string; minute: number }, zone: string): boolean {
  const date = wallDate(instant, zone);
  return date > now.date || (date === now.date && wallMinute(instant, zone) > now.minute);
}

function pastRange(date: string, now: { date: string; minute: number }): MinuteRange {
  return { from: 0, to: date < now.date ? 24 * 60 : date > now.date ? 0 : now.minute };
}
