import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { type ExportedBooking, toBookingsCsv, toBookingsXlsx } from './booking-files.ts';

const HEADERS = ['Data', 'Dalle', 'Alle', 'Numero', 'Operatore', 'Richiedente'];

const booking = (number: number, operatorName: string, name = 'Rossi Mario'): ExportedBooking => ({
  startsAt: '2026-11-24T09:15:00+01:00',
  endsAt: '2026-11-24T09:30:00+01:00',
  number,
  operatorName,
  texts: [operatorName, name],
});

async function readSheets(blob: Blob) {
  return (await readXlsx(new Uint8Array(await blob.arrayBuffer()))).sheets;
}

test('toBookingsCsv writes Italian dates and times and escapes formulas', () => {
  expect(toBookingsCsv(HEADERS, [booking(7, 'Anna', '=1+1')])).toBe(
    "\uFEFFData;Dalle;Alle;Numero;Operatore;Richiedente\r\n24/11/2026;09:15;09:30;7;Anna;'=1+1",
  );
});

test('toBookingsXlsx writes dates and times as such and never a formula', async () => {
  const [sheet] = await readSheets(
    await toBookingsXlsx(HEADERS, [booking(7, 'Anna', '=1+1')], { name: 'Prenotazioni', perOperator: false }),
  );
  const [, row] = sheet!.rows;
  expect(row![0]).toEqual(new Date('2026-11-24T00:00:00Z'));
  expect(row![1]).toSatisfy((time) => time instanceof Date || Math.abs(Number(time) - 555 / 1440) < 1e-9);
  expect(row!.slice(3)).toEqual([7, 'Anna', '=1+1']);
  expect([...(sheet!.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
});

test('toBookingsXlsx writes one sheet per operator', async () => {
  const bookings = [booking(1, 'Anna'), booking(2, 'Bruno'), booking(3, 'Anna')];
  const sheets = await readSheets(await toBookingsXlsx(HEADERS, bookings, { name: 'x', perOperator: true }));
  expect(sheets.map(({ name, rows }) => [name, rows.slice(1).map((row) => row[3])])).toEqual([
    ['Anna', [1, 3]],
    ['Bruno', [2]],
  ]);
});

test('toBookingsXlsx writes 10 000 bookings', async () => {
  const bookings = Array.from({ length: 10_000 }, (_, i) => booking(i, `Operatore ${i % 6}`));
  const sheets = await readSheets(await toBookingsXlsx(HEADERS, bookings, { name: 'x', perOperator: false }));
  expect(sheets[0]!.rows).toHaveLength(10_001);
});
