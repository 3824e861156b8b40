import { CsvError, parse } from 'csv-parse/sync';

/** A row of a table with the number of its line in the text, from 1. */
export type TableRow = { line: number; cells: string[] };

/** Delimiters in the order in which they are looked for in the first line. */
const DELIMITERS = [';', '\t', ','] as const;

/**
 * Reads a table from CSV text: semicolons, commas, or tabs as spreadsheets copy them; cells may be in quotes. Returns
 * the line at which the text is no table, for example a quote that never ends.
 */
export function readTable(text: string): { rows: TableRow[] } | { brokenLine: number } {
  const [header = ''] = text.trimStart().split(/\r?\n/, 1);
  const delimiter = DELIMITERS.find((candidate) => header.includes(candidate)) ?? ',';
  try {
    const records = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relaxColumnCount: true,
      skipEmptyLines: true,
      skipRecordsWithEmptyValues: true,
      trim: true,
    }) as unknown as { info: { lines: number }; record: string[] }[];
    return { rows: records.map(({ info, record }) => ({ line: info.lines, cells: record })) };
  } catch (error) {
    if (error instanceof CsvError) return { brokenLine: Number(error['lines'] ?? 1) };
    throw error;
  }
}
