import { writeXlsx } from 'hucre/xlsx';
import { toCsvFile } from '../../csv/to-csv.ts';
import { toSheetNames } from '../../csv/to-sheet-names.ts';

/** A sheet of text cells. */
export type Sheet = { name: string; headers: readonly string[]; rows: readonly (readonly string[])[] };

const BOLD = { font: { bold: true } };

/** Returns all sheets as one CSV file for Italian spreadsheets. */
export function toCsv(sheets: readonly Sheet[]): string {
  const rows = sheets.flatMap((sheet) => sheet.rows);
  return toCsvFile([sheets[0]?.headers ?? [], ...rows]);
}

/** Returns an Excel file with one sheet per list. Every cell is text, so that no value is evaluated as a formula. */
export async function toXlsx(lists: readonly Sheet[]): Promise<Blob> {
  const names = toSheetNames(lists.map(({ name }) => name));
  const bytes = await writeXlsx({
    sheets: lists.map((sheet, i) => ({
      name: names[i]!,
      columns: getColumnWidths(sheet),
      rows: [[...sheet.headers], ...sheet.rows.map((line) => [...line])],
      freezePane: { rows: 1 },
      cells: new Map(sheet.headers.map((value, column) => [`0,${column}`, { value, style: BOLD }])),
    })),
  });
  return new Blob([new Uint8Array(bytes)]);
}

function getColumnWidths({ headers, rows }: Sheet): { width: number }[] {
  return headers.map((head, i) => ({
    width: Math.min(40, Math.max(head.length, ...rows.map((line) => line[i]?.length ?? 0)) + 2),
  }));
}
