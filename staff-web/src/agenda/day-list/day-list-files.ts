import { writeXlsx } from 'hucre/xlsx';
import { unparse } from 'papaparse';

/** A list as a spreadsheet takes it: its heads, and its lines as text. */
export type Sheet = { name: string; headers: readonly string[]; rows: readonly (readonly string[])[] };

// With it the spreadsheets of Italian offices read accents right.
const BYTE_ORDER_MARK = '\uFEFF';
const MAX_SHEET_NAME_LENGTH = 31;
const BOLD = { font: { bold: true } };

/** The lists as one file that the spreadsheets of Italian offices open as it is: no name can act as a formula. */
export function toCsv(sheets: readonly Sheet[]): string {
  const rows = sheets.flatMap((sheet) => sheet.rows);
  return BYTE_ORDER_MARK + unparse([sheets[0]?.headers ?? [], ...rows], { delimiter: ';', escapeFormulae: true });
}

/** The lists as an Excel file, a sheet each. Every cell is text: whatever it looks like, none is a formula. */
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

/** Names that sheets may have: short, without certain signs, and no two alike. */
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
