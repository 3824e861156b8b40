import { unparse } from 'papaparse';
import { FIGURES, type Figure, type StatisticsTableRow } from './statistics-rows.ts';

// Without a byte order mark, Excel in Italian settings does not decode the file as UTF-8.
const BYTE_ORDER_MARK = '\uFEFF';

/** Returns the rows as a CSV file for Italian spreadsheets. Cells that start like a formula are escaped. */
export function toStatisticsCsv(rows: readonly StatisticsTableRow[], headers: Record<'name' | Figure, string>): string {
  const lines = rows.map((row) => [row.name, ...FIGURES.map((figure) => decimal(row[figure]))]);
  const table = [[headers.name, ...FIGURES.map((figure) => headers[figure])], ...lines];
  return BYTE_ORDER_MARK + unparse(table, { delimiter: ';', escapeFormulae: true });
}

function decimal(value: number | null): string {
  return value === null ? '' : String(Math.round(value * 1000) / 1000).replace('.', ',');
}
