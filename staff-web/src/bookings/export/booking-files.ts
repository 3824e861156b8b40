import { writeXlsx } from 'hucre/xlsx';
import { toCsvFile } from '../../csv/to-csv.ts';
import { toSheetNames } from '../../csv/to-sheet-names.ts';

/** A booking as a row of a file. */
export type ExportedBooking = {
  /** Local time of the municipality, RFC 3339. */
  startsAt: string;
  endsAt: string;
  /** The values of the other columns, as text. */
  texts: readonly string[];
  operatorName: string;
  number: number;
};

/** Headers of date, start, end and number, then those of the texts. */
export type ExportHeaders = readonly string[];

const DAY_MS = 86_400_000;
const MINUTES_PER_DAY = 1_440;
/** Day 0 of spreadsheets. */
const SPREADSHEET_EPOCH = Date.UTC(1899, 11, 30);
const FORMATTED_COLUMNS = [
  { width: 12, numFmt: 'dd/mm/yyyy' },
  { width: 8, numFmt: 'hh:mm' },
  { width: 8, numFmt: 'hh:mm' },
  { width: 10 },
];
const TEXT_WIDTH = 26;
const BOLD = { font: { bold: true } };

/** Returns the bookings as one CSV file for Italian spreadsheets, which read the dates and times as such. */
export function toBookingsCsv(headers: ExportHeaders, bookings: readonly ExportedBooking[]): string {
  return toCsvFile([
    headers,
    ...bookings.map(({ startsAt, endsAt, number, texts }) => [
      startsAt.slice(0, 10).split('-').toReversed().join('/'),
      startsAt.slice(11, 16),
      endsAt.slice(11, 16),
      String(number),
      ...texts,
    ]),
  ]);
}

/** Returns an Excel file with dates and times as such and all other cells as text; one sheet, or one per operator. */
export async function toBookingsXlsx(
  headers: ExportHeaders,
  bookings: readonly ExportedBooking[],
  sheets: { name: string; perOperator: boolean },
): Promise<Blob> {
  const groups = sheets.perOperator ? groupByOperator(bookings) : new Map([[sheets.name, bookings]]);
  const names = toSheetNames([...groups.keys()]);
  const bytes = await writeXlsx({
    sheets: [...groups.values()].map((rows, i) => ({
      name: names[i]!,
      columns: headers.map((_, column) => FORMATTED_COLUMNS[column] ?? { width: TEXT_WIDTH }),
      rows: [[...headers], ...rows.map(toCells)],
      freezePane: { rows: 1 },
      cells: new Map(headers.map((value, column) => [`0,${column}`, { value, style: BOLD }])),
    })),
  });
  return new Blob([new Uint8Array(bytes)]);
}

function groupByOperator(bookings: readonly ExportedBooking[]): Map<string, ExportedBooking[]> {
  const groups = new Map<string, ExportedBooking[]>();
  for (const booking of bookings) {
    const group = groups.get(booking.operatorName);
    if (group === undefined) groups.set(booking.operatorName, [booking]);
    else group.push(booking);
  }
  return groups;
}

function toCells({ startsAt, endsAt, number, texts }: ExportedBooking): (string | number)[] {
  const day = (Date.parse(startsAt.slice(0, 10)) - SPREADSHEET_EPOCH) / DAY_MS;
  return [day, toDayShare(startsAt), toDayShare(endsAt), number, ...texts];
}

function toDayShare(instant: string): number {
  return (Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16))) / MINUTES_PER_DAY;
}
