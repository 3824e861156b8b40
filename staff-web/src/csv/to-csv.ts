import { unparse } from 'papaparse';

// Without a byte order mark, Excel in Italian settings does not decode the file as UTF-8.
const BYTE_ORDER_MARK = '\uFEFF';
// Spreadsheets evaluate a cell that begins with one of these characters, also after blanks and in several lines.
const FORMULA = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u;
const NUMBER = /^[+-]?\d{1,9}(?:[.,]\d+)?%?$/;

/**
 * Returns rows as a CSV file for Italian spreadsheets, separated by semicolons. An apostrophe makes a cell that begins
 * like a formula a text; numbers stay numbers.
 */
export function toCsvFile(rows: readonly (readonly string[])[]): string {
  return (
    BYTE_ORDER_MARK +
    unparse(
      rows.map((row) => row.map(escapeFormula)),
      { delimiter: ';' },
    )
  );
}

function escapeFormula(cell: string): string {
  return FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}
