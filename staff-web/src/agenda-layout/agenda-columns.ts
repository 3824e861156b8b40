import type { AgendaBookingPartsFragment, AgendaDayFragment } from '../gql/graphql.ts';
import { freeGaps } from './free-gaps.ts';
import { gapLanes, type GapLanes, roomBeside } from './gap-lanes.ts';
import { type Lane, lanesOf } from './lanes.ts';
import { type Resting, type RestingGap, restingGaps } from './cool-down-gaps.ts';
import type { Span } from './minute-range.ts';
import { timeText, wallDate, wallMinute, wallSpan } from '../municipality-time/wall-clock.ts';

type Day = AgendaDayFragment;
type Column = Day['columns'][number];

/** A booking where it lies on the wall clock of its day; `freeTo`: when its operator is free again, after the pause. */
export type PlacedBooking = AgendaBookingPartsFragment & Span & Lane & { freeTo: number };

/** One operator on one day, as the grid draws it: everything in minutes of the office's clock. */
export type GridColumn = {
  key: string;
  date: string;
  operator: { id: string; name: string };
  capacity: number;
  closedBecause: string | null;
  open: Span[];
  blocked: (Span & { id: string; reason: string })[];
  bookings: PlacedBooking[];
  gaps: (RestingGap & GapLanes)[];
};

/** What there is to know besides an agenda to draw it. */
export type GridFacts = {
  zone: string;
  now: { date: string; minute: number };
  /** How long the shortest service of an operator lasts. */
  shortestOf(operatorId: string): number;
};

/** The columns of an agenda, day by day. */
export function gridColumns(days: readonly Day[], facts: GridFacts): GridColumn[] {
  return days.flatMap((day) => day.columns.map((column) => gridColumn(day, column, facts)));
}

function gridColumn({ date, closedBecause }: Day, column: Column, { zone, now, shortestOf }: GridFacts): GridColumn {
  const { operator, capacity } = column;
  const place = <T extends { startsAt: string; endsAt: string }>(what: T) => ({
    ...what,
    ...wallSpan(what, date, zone),
  });
  const open = column.open.map((span) => wallSpan(span, date, zone));
  const blocked = column.blockedSlots.map(place);
  const bookings = column.bookings.map((booking) => ({
    ...place(booking),
    freeTo: wallSpan({ startsAt: booking.startsAt, endsAt: booking.busyUntil }, date, zone).to,
  }));
  const lanes = lanesOf(bookings, capacity);
  const held = bookings.filter(holdsItsTime).map(busySpan);
  const closed = [...blocked, pastOf(date, now)];
  const free = freeGaps({ open, blocked: closed, held, capacity, shortest: shortestOf(operator.id) });
  const gaps = restingGaps(
    free,
    column.coolDowns
      .filter(({ until }) => isToCome(until, now, zone))
      .map((one): Resting => ({ ...wallSpan(one, date, zone), until: timeText(wallMinute(one.until, zone)) })),
  );
  const laid = bookings.map((booking, i) => roomBeside({ ...booking, ...lanes[i]! }, holdsItsTime(booking), gaps));
  return {
    key: `${date}/${operator.id}`,
    date,
    operator,
    capacity,
    closedBecause,
    open,
    blocked,
    bookings: laid,
    gaps: gaps.map((gap) => ({ ...gap, ...gapLanes(gap, laid, capacity) })),
  };
}

/** Whether nobody else can have the time of a booking: it is still to come, not over or given up. */
export function holdsItsTime({ status }: Pick<AgendaBookingPartsFragment, 'status'>): boolean {
  return status === 'CONFIRMED' || status === 'REQUESTED';
}

/** The time in which a booking keeps its operator busy, the pause after it included. */
export function busySpan({ from, freeTo }: { from: number; freeTo: number }): Span {
  return { from, to: freeTo };
}

function isToCome(instant: string, now: { date: string; minute: number }, zone: string): boolean {
  const date = wallDate(instant, zone);
  return date > now.date || (date === now.date && wallMinute(instant, zone) > now.minute);
}

function pastOf(date: string, now: { date: string; minute: number }): Span {
  return { from: 0, to: date < now.date ? 24 * 60 : date > now.date ? 0 : now.minute };
}
