import { expect, test } from 'vitest';
import { cellsOf, csvOf, sheetNames, xlsxOf } from './day-list-files.ts';

const sheet = {
  name: 'Elenco',
  heads: ['Ora', 'Richiedente'],
  lines: [
    ['09:00', '=HYPERLINK("http://a.example";"x")'],
    ['09:15', '+39 081; @x'],
  ],
};

test('the CSV opens in an Italian spreadsheet, and no name acts as a formula', () => {
  expect(csvOf([sheet, { ...sheet, lines: [['10:00', 'Rossi']] }])).toBe(
    '\uFEFFOra;Richiedente\r\n09:00;"\'=HYPERLINK(""http://a.example"";""x"")"\r\n09:15;"\'+39 081; @x"\r\n10:00;Rossi',
  );
});

test('the Excel file holds every line as text, whatever it looks like', async () => {
  expect(cellsOf(sheet)[1]).toEqual([
    { value: '09:00', type: String },
    { value: '=HYPERLINK("http://a.example";"x")', type: String },
  ]);
  const blob = await xlsxOf([sheet, sheet]);
  expect(await blob.slice(0, 2).text()).toBe('PK');
});

test('sheets have names that a spreadsheet takes, each its own', () => {
  expect(sheetNames(['Anna/Luca [1]', 'Rossi', 'rossi', 'Operatore Generico dello Sportello Anagrafe', ''])).toEqual([
    'Anna Luca  1',
    'Rossi',
    'rossi (2)',
    'Operatore Generico dello Sporte',
    '-',
  ]);
});
