import { busySpan, holdsItsTime, type GridColumn, type PlacedBooking } from '../../../agenda-layout/agenda-columns.ts';
import { overlap } from '../../../agenda-layout/minute-range.ts';

/** What there is at a time where somebody wants to put a booking; only what is free can take it. */
export type Verdict = 'same' | 'free' | 'notOffered' | 'past' | 'closed' | 'blocked' | 'taken';

/** Whether a column could take a booking from a minute on, as far as can be seen; the server has the last word. */
export function verdictOn(
  column: GridColumn,
  minute: number,
  booking: Pick<PlacedBooking, 'id' | 'from' | 'to' | 'freeTo'> & { columnKey: string },
  { now, offers }: { now: { date: string; minute: number }; offers: (operatorId: string) => boolean },
): Verdict {
  const wanted = { from: minute, to: minute + booking.to - booking.from };
  if (column.key === booking.columnKey && minute === booking.from) return 'same';
  if (!offers(column.operator.id)) return 'notOffered';
  if (column.date < now.date || (column.date === now.date && wanted.to <= now.minute)) return 'past';
  if (!column.open.some(({ from, to }) => from <= wanted.from && wanted.to <= to)) return 'closed';
  if (column.blocked.some((slot) => overlap(slot, wanted))) return 'blocked';
  const busy = { from: minute, to: minute + booking.freeTo - booking.from };
  const others = column.bookings.filter(
    (other) => other.id !== booking.id && holdsItsTime(other) && overlap(busySpan(other), busy),
  );
  return others.length < column.capacity ? 'free' : 'taken';
}
