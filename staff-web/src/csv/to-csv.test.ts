import { parse } from 'papaparse';
import { expect, test } from 'vitest';
import { toCsvFile } from './to-csv.ts';

/** Returns the only cell of a file, as a spreadsheet reads it. */
const readCell = (cell: string) => parse<string[]>(toCsvFile([[cell]]).slice(1), { delimiter: ';' }).data[0]![0];

test.each([
  '=1+1',
  '=HYPERLINK("http://a.example";"x")',
  '+39 081',
  '-1-1',
  '@SUM(A1)',
  '=1+1\nseconda riga',
  '+uno\r\ndue',
  '-prima riga\nseconda riga',
  '@a\n=b',
  '\t=1+1',
  '\n=1+1',
  ' =1+1',
  '\u00A0=1+1',
  '＝1+1',
  '-',
  '+4915112345678',
  '-1;2',
  '-1e5',
])('%j becomes a text with an apostrophe', (cell) => {
  expect(readCell(cell)).toBe(`'${cell}`);
});

test.each(['-0,5', '-12', '+3', '12', '0', '1.5', '-7%', '09:00', '081 5550110', 'Rossi', 'riga\n=1+1', 'a;b "c"'])(
  '%j stays as it is',
  (cell) => {
    expect(readCell(cell)).toBe(cell);
  },
);
