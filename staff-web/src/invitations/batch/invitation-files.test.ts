import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { toInvitationsCsv, toInvitationsXlsx } from './invitation-files.ts';

const HEADERS = ['Cognome', 'Riferimento'];
const ROWS = [
  ['Rossi', '=1+1'],
  ['@Verdi', '+cmd'],
];

test('toInvitationsCsv escapes cells that begin like formulas', () => {
  expect(toInvitationsCsv(HEADERS, ROWS)).toBe("\uFEFFCognome;Riferimento\r\nRossi;'=1+1\r\n'@Verdi;'+cmd");
});

test('toInvitationsXlsx writes text and never a formula', async () => {
  const blob = await toInvitationsXlsx('Inviti', HEADERS, ROWS);
  const [sheet] = (await readXlsx(new Uint8Array(await blob.arrayBuffer()))).sheets;
  expect(sheet!.rows.slice(1)).toEqual(ROWS);
  expect([...(sheet!.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
});
