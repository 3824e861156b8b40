import type { AgendaBookingPartsFragment, AgendaDayFragment } from '../gql/graphql.ts';
import { freeGaps } from './free-gaps.ts';
import { assignGapLanes, type GapLanes, makeRoomForGaps } from './gap-lanes.ts';
import { type Lane, assignLanes } from './lanes.ts';
import { type CoolDown, type CoolDownGap, splitByCoolDown } from './cool-down-gaps.ts';
import type { MinuteRange } from './minute-range.ts';
import { getNextMark, type NextMark } from './next-mark.ts';
import { timeText, wallDate, wallMinute, toMinuteRange } from '../municipality-time/wall-clock.ts';

type Day = AgendaDayFragment;
type Column = Day['columns'][number];

/** A booking with its position in the column. `busyTo` includes the buffer after the appointment. */
export type PlacedBooking = AgendaBookingPartsFragment & MinuteRange & Lane & NextMark & { busyTo: number };

/** A time that a citizen holds while booking; `until` is the wall-clock time at which it is free again. */
export type HeldTime = MinuteRange & { counter: number; until: string };

/** One operator on one day. All times are minutes of the municipality's wall clock. */
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
  held: HeldTime[];
};

/** Values for the layout that are not part of the agenda. */
export type LayoutContext = {
  zone: string;
  now: { date: string; minute: number };
  /** Returns the duration of the operator's shortest service, in minutes. */
  shortestServiceOf(operatorId: string): number;
};

/** Lays out an agenda as one column per operator and day. */
export function toDayColumns(days: readonly Day[], context: LayoutContext): DayColumn[] {
  return days.flatMap((day) => day.columns.map((column) => toDayColumn(day, column, context)));
}

function toDayColumn(
  { date, closedBecause }: Day,
  column: Column,
  { zone, now, shortestServiceOf }: LayoutContext,
): DayColumn {
  const { operator, capacity } = column;
  const place = <T extends { startsAt: string; endsAt: string }>(item: T) => ({
    ...item,
    ...toMinuteRange(item, date, zone),
  });
  const open = column.open.map((range) => toMinuteRange(range, date, zone));
  const blocked = column.blockedSlots.map(place);
  const bookings = column.bookings.map(place).map((booking) => ({
    ...booking,
    ...getNextMark(booking, date, now),
    busyTo: toMinuteRange({ startsAt: booking.startsAt, endsAt: booking.busyUntil }, date, zone).to,
  }));
  // A cancelled booking is placed beside the counters: its time is free.
  const laneItems = bookings.map((one) => (isCancelledBooking(one) ? { ...one, counter: capacity + 1 } : one));
  const lanes = assignLanes(laneItems, capacity);
  const held = column.heldTimes
    .filter(({ until }) => isInFuture(until, now, zone))
    .map((one): HeldTime => ({
      ...toMinuteRange(one, date, zone),
      counter: one.counter,
      until: timeText(wallMinute(one.until, zone)),
    }));
  const booked = [...bookings.filter(isActiveBooking).map(busyRange), ...held];
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
    held,
    gaps: gaps.map((gap) => ({ ...gap, ...assignGapLanes(gap, positioned, capacity) })),
  };
}

/** Returns whether a booking still occupies its time: requested or confirmed, not completed, missed or cancelled. */
export function isActiveBooking({ status }: Pick<AgendaBookingPartsFragment, 'status'>): boolean {
  return status === 'CONFIRMED' || status === 'REQUESTED';
}

/** Returns whether a booking was cancelled, released or rejected. It is shown on request and holds no time. */
export function isCancelledBooking({ status }: Pick<AgendaBookingPartsFragment, 'status'>): boolean {
  return status === 'CANCELLED' || status === 'RELEASED' || status === 'REJECTED';
}

/** Returns the range in which the operator is busy, including the buffer after the appointment. */
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
