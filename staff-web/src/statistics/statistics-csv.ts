import { toCsvFile } from '../csv/to-csv.ts';
import { FIGURES, type Figure, type StatisticsTableRow } from './statistics-rows.ts';

/** Returns the rows as a CSV file for Italian spreadsheets. */
export function toStatisticsCsv(rows: readonly StatisticsTableRow[], headers: Record<'name' | Figure, string>): string {
  const lines = rows.map((row) => [row.name, ...FIGURES.map((figure) => decimal(row[figure]))]);
  const table = [[headers.name, ...FIGURES.map((figure) => headers[figure])], ...lines];
  return toCsvFile(table);
}

function decimal(value: number | null): string {
  return value === null ? '' : String(Math.round(value * 1000) / 1000).replace('.', ',');
}
