import { DateTime } from 'luxon';
import type { StatisticsGrouping, BookingStatisticsQuery } from '../gql/graphql.ts';

/** A row of the statistics with its display name. `open` counts bookings without an outcome. */
export type StatisticsTableRow = BookingStatisticsQuery['bookingStatistics'][number] & { open: number };

/** Columns of the table, in order. */
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

/** Returns the visible columns. `unconfirmed` is hidden if no service asks for confirmation. */
export function getVisibleFigures(rows: readonly StatisticsTableRow[]): readonly Figure[] {
  return FIGURES.filter((figure) => figure !== 'unconfirmed' || rows.some(({ unconfirmed }) => unconfirmed > 0));
}

/** Returns the rows with Italian month names and the number of open bookings. */
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

/** Column and direction of the sort order. Null for the order of the response. */
export type SortOrder = { column: 'name' | Figure; descending: boolean } | null;

/** Returns the sorted rows. Null values come last in both directions. */
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

/** Returns the sum of each count. */
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

/** Formats a figure in Italian: "12", "3,5", "64%". Returns null if the value is unknown. */
export function figureText(figure: Figure, value: number | null): string | null {
  if (value === null) return null;
  return figure === 'fillRate' ? percent.format(value) : oneDecimal.format(value);
}

/** Formats a share in percent: "12%". Returns null if the whole is 0. */
export function percentText(part: number, whole: number): string | null {
  return whole === 0 ? null : percent.format(part / whole);
}
