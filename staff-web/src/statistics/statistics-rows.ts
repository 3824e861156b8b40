import { DateTime } from 'luxon';
import type { BookingSource, StatisticsGrouping, StatisticsRowFragment } from '../gql/graphql.ts';

/** A row of the statistics with its display name. `open` counts bookings without an outcome. */
export type StatisticsTableRow = StatisticsRowFragment & { open: number };

/** Columns of the table, in order. */
export const FIGURES = [
  'bookings',
  'completed',
  'open',
  'noShows',
  'noShowRate',
  'cancelled',
  'unconfirmed',
  'released',
  'medianLeadDays',
  'fillRate',
  'overridden',
  'overriddenRate',
] as const;

export type Figure = (typeof FIGURES)[number];

// Figures that most offices never have.
const RARE: ReadonlySet<Figure> = new Set<Figure>(['unconfirmed', 'released', 'overridden', 'overriddenRate']);

/** Returns the columns that say something: no unconfirmed or released bookings, overrides or open time, no column. */
export function getVisibleFigures(rows: readonly StatisticsTableRow[]): readonly Figure[] {
  return FIGURES.filter((figure) => {
    if (RARE.has(figure)) return rows.some((row) => (row[figure] ?? 0) > 0);
    return figure !== 'fillRate' || rows.some(({ fillRate }) => fillRate !== null);
  });
}

/** Returns the rows with their display names and the number of open bookings. */
export function toTableRows(
  rows: readonly StatisticsRowFragment[],
  toName: (name: string) => string,
): StatisticsTableRow[] {
  return rows.map((row) => ({
    ...row,
    name: toName(row.name),
    open: row.bookings - row.completed - row.noShows - row.cancelled - row.released,
  }));
}

/** Returns the name of a row in Italian: "novembre 2026", "9:00–10:00", "Al telefono". */
export function rowName(
  by: StatisticsGrouping,
  name: string,
  toChannelName: (channel: BookingSource) => string,
): string {
  switch (by) {
    case 'MONTH':
      return monthText(name);
    case 'HOUR':
      return hourText(Number(name));
    case 'CHANNEL':
      return toChannelName(name as BookingSource);
    default:
      return name;
  }
}

function hourText(hour: number): string {
  return `${hour}:00–${hour + 1}:00`;
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

const oneDecimal = new Intl.NumberFormat('it', { maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat('it', { style: 'percent', maximumFractionDigits: 0 });

const RATES: ReadonlySet<Figure> = new Set<Figure>(['fillRate', 'noShowRate', 'overriddenRate']);

/** Returns a number with at most one decimal. */
export function decimalText(value: number): string {
  return oneDecimal.format(value);
}

/** Formats a figure in Italian: "12", "3,5", "64%". Returns null if the value is unknown. */
export function figureText(figure: Figure, value: number | null): string | null {
  if (value === null) return null;
  // A small negative number would be "-0".
  if (!RATES.has(figure)) return oneDecimal.format(Math.round(value * 10) / 10 || 0);
  return percent.format(value);
}

/** Formats a share in percent: "12%". Returns null if the whole is 0. */
export function percentText(part: number, whole: number): string | null {
  return whole === 0 ? null : percent.format(part / whole);
}
