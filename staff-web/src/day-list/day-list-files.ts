import { unparse } from 'papaparse';
import writeExcelFile, { type Row } from 'write-excel-file/universal';

/** A list as a spreadsheet takes it: its heads, and its lines as text. */
export type Sheet = { name: string; heads: readonly string[]; lines: readonly (readonly string[])[] };

// With it the spreadsheets of Italian offices read accents right.
const BYTE_ORDER_MARK = '\uFEFF';
const LONGEST_SHEET_NAME = 31;

/** The list as a file that the spreadsheets of Italian offices open as it is: no name can act as a formula. */
export function csvOf({ heads, lines }: Sheet): string {
  return BYTE_ORDER_MARK + unparse([heads, ...lines], { delimiter: ';', escapeFormulae: true });
}

/** The list as an Excel file. */
export function xlsxOf(sheet: Sheet): Promise<Blob> {
  const { name, heads, lines } = sheet;
  const columns = heads.map((head, i) => ({
    width: Math.min(40, Math.max(head.length, ...lines.map((line) => line[i]?.length ?? 0)) + 2),
  }));
  return writeExcelFile(cellsOf(sheet), {
    sheet: name.slice(0, LONGEST_SHEET_NAME),
    columns,
    stickyRowsCount: 1,
  }).toBlob();
}

/** Its cells: every one is text, so that no name can act as a formula. */
export function cellsOf({ heads, lines }: Sheet): Row[] {
  const bold = heads.map((head) => ({ ...text(head), fontWeight: 'bold' as const }));
  return [bold, ...lines.map((line) => line.map(text))];
}

function text(value: string) {
  return { value, type: String };
}
