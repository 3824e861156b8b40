import { DateTime } from 'luxon';
import type { StatisticsGrouping, BookingStatisticsQuery } from '../gql/graphql.ts';

/** One line of the numbers, with the name that people read and what is neither done, missed nor cancelled. */
export type StatisticsTableRow = BookingStatisticsQuery['bookingStatistics'][number] & { open: number };

/** The columns of figures, in the order in which they are shown. */
export const FIGURES = [
  'bookings',
  'completed',
  'open',
  'noShows',
  'cancelled',
  'unconfirmed',
  'medianLeadDays',
  'fillRate',
] as const;

export type Figure = (typeof FIGURES)[number];

/** The columns worth their room on a screen: where no service asks for confirmation, nothing is ever unconfirmed. */
export function getVisibleFigures(rows: readonly StatisticsTableRow[]): readonly Figure[] {
  return FIGURES.filter((figure) => figure !== 'unconfirmed' || rows.some(({ unconfirmed }) => unconfirmed > 0));
}

/** The lines as people read them: months by their Italian names. */
export function toTableRows(
  rows: BookingStatisticsQuery['bookingStatistics'],
  by: StatisticsGrouping,
): StatisticsTableRow[] {
  return rows.map((row) => ({
    ...row,
    name: by === 'MONTH' ? monthText(row.name) : row.name,
    open: row.bookings - row.completed - row.noShows - row.cancelled,
  }));
}

function monthText(month: string): string {
  return DateTime.fromISO(month, { zone: 'utc', locale: 'it' }).toFormat('LLLL yyyy');
}

/** By which column lines are ordered, and which way. Null: as the office ordered them. */
export type SortOrder = { column: 'name' | Figure; descending: boolean } | null;

/** The lines in an order; what is not known comes last either way. */
export function sortRows(rows: readonly StatisticsTableRow[], order: SortOrder): readonly StatisticsTableRow[] {
  if (order === null) return rows;
  const { column, descending } = order;
  const sortBy = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [one, other] = [a[column], b[column]];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return sortBy * (typeof one === 'string' ? one.localeCompare(String(other), 'it') : one - Number(other));
  });
}

/** What the counted figures come to over all lines. */
export function sumRows(
  rows: readonly StatisticsTableRow[],
): Pick<StatisticsTableRow, 'bookings' | 'completed' | 'open' | 'noShows' | 'cancelled'> {
  const sum = (figure: 'bookings' | 'completed' | 'open' | 'noShows' | 'cancelled') =>
    rows.reduce((total, row) => total + row[figure], 0);
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
export function percentText(part: number, whole: number): string | null {
  return whole === 0 ? null : percent.format(part / whole);
}
