import { writeXlsx } from 'hucre/xlsx';
import { toCsvFile } from '../../csv/to-csv.ts';

/** A sheet of text cells. */
export type Sheet = { name: string; headers: readonly string[]; rows: readonly (readonly string[])[] };

const MAX_SHEET_NAME_LENGTH = 31;
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

/** Returns valid sheet names: at most 31 characters, without reserved characters, unique without regard to case. */
export function toSheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain =
      name
        .replaceAll(/[\\/?*[\]:']/g, ' ')
        .trim()
        .slice(0, MAX_SHEET_NAME_LENGTH) || '-';
    let free = plain;
    for (let i = 2; taken.has(free.toLowerCase()); i++) free = `${plain.slice(0, MAX_SHEET_NAME_LENGTH - 4)} (${i})`;
    taken.add(free.toLowerCase());
    return free;
  });
}

function getColumnWidths({ headers, rows }: Sheet): { width: number }[] {
  return headers.map((head, i) => ({
    width: Math.min(40, Math.max(head.length, ...rows.map((line) => line[i]?.length ?? 0)) + 2),
  }));
}
