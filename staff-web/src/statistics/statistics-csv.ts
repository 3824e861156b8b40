import { unparse } from 'papaparse';
import { figures, type Figure, type NumberLine } from './statistics-rows.ts';

// With it the spreadsheets of Italian offices read accents right.
const BYTE_ORDER_MARK = '\uFEFF';

/** The lines as a file that a spreadsheet opens as it is: no name can act as a formula. */
export function numbersCsv(lines: readonly NumberLine[], heads: Record<'name' | Figure, string>): string {
  const rows = lines.map((line) => [line.name, ...figures.map((figure) => decimal(line[figure]))]);
  const table = [[heads.name, ...figures.map((figure) => heads[figure])], ...rows];
  return BYTE_ORDER_MARK + unparse(table, { delimiter: ';', escapeFormulae: true });
}

function decimal(value: number | null): string {
  return value === null ? '' : String(Math.round(value * 1000) / 1000).replace('.', ',');
}
