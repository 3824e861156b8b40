import { unparse } from 'papaparse';
import writeExcelFile, { type Row } from 'write-excel-file/universal';

/** A list as a spreadsheet takes it: its heads, and its lines as text. */
export type Sheet = { name: string; heads: readonly string[]; lines: readonly (readonly string[])[] };

// With it the spreadsheets of Italian offices read accents right.
const BYTE_ORDER_MARK = '\uFEFF';
const LONGEST_SHEET_NAME = 31;
const LONGEST_SHEET = 300;

/** The lists as one file that the spreadsheets of Italian offices open as it is: no name can act as a formula. */
export function csvOf(sheets: readonly Sheet[]): string {
  const lines = sheets.flatMap((sheet) => sheet.lines);
  return BYTE_ORDER_MARK + unparse([sheets[0]?.heads ?? [], ...lines], { delimiter: ';', escapeFormulae: true });
}

/**
 * The lists as an Excel file, a sheet each, long ones several. Not one sheet for all: a larger one its library would
 * pack in a worker made of text, which the page's own policy forbids.
 */
export function xlsxOf(lists: readonly Sheet[]): Promise<Blob> {
  const sheets = lists.flatMap(inPieces);
  const names = sheetNames(sheets.map(({ name }) => name));
  return writeExcelFile(
    sheets.map((sheet, i) => ({
      data: cellsOf(sheet),
      sheet: names[i]!,
      columns: widthsOf(sheet),
      stickyRowsCount: 1,
    })),
  ).toBlob();
}

/** Names that sheets may have: short, without certain signs, and no two alike. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain =
      name
        .replaceAll(/[\\/?*[\]:']/g, ' ')
        .trim()
        .slice(0, LONGEST_SHEET_NAME) || '-';
    let free = plain;
    for (let i = 2; taken.has(free.toLowerCase()); i++) free = `${plain.slice(0, LONGEST_SHEET_NAME - 4)} (${i})`;
    taken.add(free.toLowerCase());
    return free;
  });
}

function inPieces(sheet: Sheet): Sheet[] {
  const pieces = Math.max(1, Math.ceil(sheet.lines.length / LONGEST_SHEET));
  return Array.from({ length: pieces }, (_, i) => ({
    ...sheet,
    lines: sheet.lines.slice(i * LONGEST_SHEET, (i + 1) * LONGEST_SHEET),
  }));
}

function widthsOf({ heads, lines }: Sheet): { width: number }[] {
  return heads.map((head, i) => ({
    width: Math.min(40, Math.max(head.length, ...lines.map((line) => line[i]?.length ?? 0)) + 2),
  }));
}

/** Its cells: every one is text, so that no name can act as a formula. */
export function cellsOf({ heads, lines }: Sheet): Row[] {
  const bold = heads.map((head) => ({ ...text(head), fontWeight: 'bold' as const }));
  return [bold, ...lines.map((line) => line.map(text))];
}

function text(value: string) {
  return { value, type: String };
}
