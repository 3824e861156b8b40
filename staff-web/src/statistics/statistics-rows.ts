import { DateTime } from 'luxon';
import type { StatisticsGrouping, BookingStatisticsQuery } from '../gql/graphql.ts';

/** One line of the numbers, with the name that people read and what is neither done, missed nor cancelled. */
export type NumberLine = BookingStatisticsQuery['bookingStatistics'][number] & { open: number };

/** The columns of figures, in the order in which they are shown. */
export const figures = [
  'bookings',
  'completed',
  'open',
  'noShows',
  'cancelled',
  'unconfirmed',
  'medianLeadDays',
  'fillRate',
] as const;

export type Figure = (typeof figures)[number];

/** The columns worth their room on a screen: where no service asks for confirmation, nothing is ever unconfirmed. */
export function shownFigures(lines: readonly NumberLine[]): readonly Figure[] {
  return figures.filter((figure) => figure !== 'unconfirmed' || lines.some(({ unconfirmed }) => unconfirmed > 0));
}

/** The lines as people read them: months by their Italian names. */
export function numberLines(lines: BookingStatisticsQuery['bookingStatistics'], by: StatisticsGrouping): NumberLine[] {
  return lines.map((line) => ({
    ...line,
    name: by === 'MONTH' ? monthText(line.name) : line.name,
    open: line.bookings - line.completed - line.noShows - line.cancelled,
  }));
}

function monthText(month: string): string {
  return DateTime.fromISO(month, { zone: 'utc', locale: 'it' }).toFormat('LLLL yyyy');
}

/** By which column lines are ordered, and which way. Null: as the office ordered them. */
export type Order = { column: 'name' | Figure; descending: boolean } | null;

/** The lines in an order; what is not known comes last either way. */
export function ordered(lines: readonly NumberLine[], order: Order): readonly NumberLine[] {
  if (order === null) return lines;
  const { column, descending } = order;
  const turn = descending ? -1 : 1;
  return lines.toSorted((a, b) => {
    const [one, other] = [a[column], b[column]];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return turn * (typeof one === 'string' ? one.localeCompare(String(other), 'it') : one - Number(other));
  });
}

/** What the counted figures come to over all lines. */
export function totals(
  lines: readonly NumberLine[],
): Pick<NumberLine, 'bookings' | 'completed' | 'open' | 'noShows' | 'cancelled'> {
  const sum = (figure: 'bookings' | 'completed' | 'open' | 'noShows' | 'cancelled') =>
    lines.reduce((total, line) => total + line[figure], 0);
  return {
    bookings: sum('bookings'),
    completed: sum('completed'),
    open: sum('open'),
    noShows: sum('noShows'),
    cancelled: sum('cancelled'),
  };
}

const oneDecimal = new Intl.NumberFormat('it', { maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat('it', { style: 'percent', maximumFractionDigits: 0 });

/** A figure as people read it: "12", "3,5", "64%"; null: not known. */
export function figureText(figure: Figure, value: number | null): string | null {
  if (value === null) return null;
  return figure === 'fillRate' ? percent.format(value) : oneDecimal.format(value);
}

/** Which part of a whole something is: "12%"; null of nothing. */
export function shareText(part: number, whole: number): string | null {
  return whole === 0 ? null : percent.format(part / whole);
}
