import { writeXlsx } from 'hucre/xlsx';
import { toCsvFile } from '../../csv/to-csv.ts';

const COLUMN_WIDTH = 24;
const BOLD = { font: { bold: true } };

/** Returns rows of text as a CSV file for Italian spreadsheets; cells that begin like formulas are text. */
export function toInvitationsCsv(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  return toCsvFile([headers, ...rows]);
}

/** Returns rows of text as an Excel file with one sheet; every cell is text, never a formula. */
export async function toInvitationsXlsx(
  name: string,
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<Blob> {
  const bytes = await writeXlsx({
    sheets: [
      {
        name,
        columns: headers.map(() => ({ width: COLUMN_WIDTH })),
        rows: [[...headers], ...rows.map((row) => [...row])],
        freezePane: { rows: 1 },
        cells: new Map(headers.map((value, column) => [`0,${column}`, { value, style: BOLD }])),
      },
    ],
  });
  return new Blob([new Uint8Array(bytes)]);
}
