import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { toSheetNames } from '../../csv/to-sheet-names.ts';
import { toCsv, toXlsx } from './day-list-files.ts';

const sheet = {
  name: 'Elenco',
  headers: ['Ora', 'Richiedente'],
  rows: [
    ['09:00', '=HYPERLINK("http://a.example";"x")'],
    ['09:15', '+39 081; @x'],
  ],
};

test('toCsv returns a CSV file for Italian spreadsheets and escapes formulas', () => {
  expect(toCsv([sheet, { ...sheet, rows: [['10:00', 'Rossi']] }])).toBe(
    '\uFEFFOra;Richiedente\r\n09:00;"\'=HYPERLINK(""http://a.example"";""x"")"\r\n09:15;"\'+39 081; @x"\r\n10:00;Rossi',
  );
});

test('control: the check finds formula cells in a CSV without escaping', () => {
  const cells = (csv: string) => csv.split(/\r\n|;/).map((cell) => cell.replace(/^"/, ''));
  const acting = (csv: string) => cells(csv).filter((cell) => /^[=+@-]/.test(cell));
  expect(acting(sheet.rows.map((line) => line.join(';')).join('\r\n'))).toHaveLength(2);
  expect(
    acting(toCsv([{ ...sheet, rows: sheet.rows.map(([time, name]) => [time!, name!.replace(';', ',')]) }])),
  ).toEqual([]);
});

test('toXlsx writes every cell as text', async () => {
  const blob = await toXlsx([sheet, sheet]);
  const { sheets } = await readXlsx(new Uint8Array(await blob.arrayBuffer()));
  expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([
    ['Elenco', [sheet.headers, ...sheet.rows]],
    ['Elenco (2)', [sheet.headers, ...sheet.rows]],
  ]);
  expect([...(sheets[0]!.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
});

test('toXlsx writes 2000 rows to one sheet', async () => {
  const rows = Array.from({ length: 2000 }, (_, i) => [String(i), `Cittadino ${i} ${'x'.repeat(150)}`]);
  const blob = await toXlsx([{ ...sheet, rows }]);
  const { sheets } = await readXlsx(new Uint8Array(await blob.arrayBuffer()));
  expect(sheets.map(({ rows }) => rows.length)).toEqual([2001]);
});

test('toSheetNames returns valid and unique sheet names', () => {
  expect(toSheetNames(['Anna/Luca [1]', 'Rossi', 'rossi', 'Operatore Generico dello Sportello Anagrafe', ''])).toEqual([
    'Anna Luca  1',
    'Rossi',
    'rossi (2)',
    'Operatore Generico dello Sporte',
    '-',
  ]);
});
