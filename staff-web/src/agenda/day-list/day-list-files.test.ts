import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { toCsv, toSheetNames, toXlsx } from './day-list-files.ts';

const sheet = {
  name: 'Elenco',
  headers: ['Ora', 'Richiedente'],
  rows: [
    ['09:00', '=HYPERLINK("http://a.example";"x")'],
    ['09:15', '+39 081; @x'],
  ],
};

test('the CSV opens in an Italian spreadsheet, and no name acts as a formula', () => {
  expect(toCsv([sheet, { ...sheet, rows: [['10:00', 'Rossi']] }])).toBe(
    '\uFEFFOra;Richiedente\r\n09:00;"\'=HYPERLINK(""http://a.example"";""x"")"\r\n09:15;"\'+39 081; @x"\r\n10:00;Rossi',
  );
});

test('cells that nobody looked at would act as formulas: the same look sees it', () => {
  const cells = (csv: string) => csv.split(/\r\n|;/).map((cell) => cell.replace(/^"/, ''));
  const acting = (csv: string) => cells(csv).filter((cell) => /^[=+@-]/.test(cell));
  expect(acting(sheet.rows.map((line) => line.join(';')).join('\r\n'))).toHaveLength(2);
  expect(
    acting(toCsv([{ ...sheet, rows: sheet.rows.map(([time, name]) => [time!, name!.replace(';', ',')]) }])),
  ).toEqual([]);
});

test('the Excel file holds every line as text, whatever it looks like', async () => {
  const blob = await toXlsx([sheet, sheet]);
  const { sheets } = await readXlsx(new Uint8Array(await blob.arrayBuffer()));
  expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([
    ['Elenco', [sheet.headers, ...sheet.rows]],
    ['Elenco (2)', [sheet.headers, ...sheet.rows]],
  ]);
  expect([...(sheets[0]!.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
});

test('a list of thousands is one sheet', async () => {
  const rows = Array.from({ length: 2000 }, (_, i) => [String(i), `Cittadino ${i} ${'x'.repeat(150)}`]);
  const blob = await toXlsx([{ ...sheet, rows }]);
  const { sheets } = await readXlsx(new Uint8Array(await blob.arrayBuffer()));
  expect(sheets.map(({ rows }) => rows.length)).toEqual([2001]);
});

test('sheets have names that a spreadsheet takes, each its own', () => {
  expect(toSheetNames(['Anna/Luca [1]', 'Rossi', 'rossi', 'Operatore Generico dello Sportello Anagrafe', ''])).toEqual([
    'Anna Luca  1',
    'Rossi',
    'rossi (2)',
    'Operatore Generico dello Sporte',
    '-',
  ]);
});
