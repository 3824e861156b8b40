import { unparse } from 'papaparse';
import { FIGURES, type Figure, type StatisticsTableRow } from './statistics-rows.ts';

// With it the spreadsheets of Italian offices read accents right.
const BYTE_ORDER_MARK = '\uFEFF';

/** The lines as a file that a spreadsheet opens as it is: no name can act as a formula. */
export function toStatisticsCsv(rows: readonly StatisticsTableRow[], headers: Record<'name' | Figure, string>): string {
  const lines = rows.map((row) => [row.name, ...FIGURES.map((figure) => decimal(row[figure]))]);
  const table = [[headers.name, ...FIGURES.map((figure) => headers[figure])], ...lines];
  return BYTE_ORDER_MARK + unparse(table, { delimiter: ';', escapeFormulae: true });
}

function decimal(value: number | null): string {
  return value === null ? '' : String(Math.round(value * 1000) / 1000).replace('.', ',');
}
