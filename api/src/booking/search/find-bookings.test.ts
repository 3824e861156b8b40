import { afterAll, beforeAll, expect, it } from 'vitest';
import { createBookingRequest, createTestOffice, type TestOffice } from '../../test-support/fixtures.ts';
import { bookOnBehalf } from '../create/book-on-behalf.ts';
import { findBookings } from './find-bookings.ts';

const ANYWHERE = { placeId: null, placeIds: null, operatorId: null, from: null, to: null, status: null };

const APPLICANTS = {
  forli: { name: 'Anna  Maria', surname: 'Forlì', phone: '333 1234567', email: 'anna.forli77@example.it' },
  angelo: { name: 'Nicolò', surname: 'D’Angelo', phone: '081 8323111', email: '' },
  muller: { name: 'Jürgen', surname: 'Müller-Lüdenscheidt', phone: '+44 20 7946 0958', email: 'jm@bücher.example' },
  deluca: { name: 'Luca', surname: 'De Luca', phone: '', email: 'm&m_luca@example.it' },
  olga: { name: 'Ольга', surname: 'Łukasz Straße', phone: '391 7654321', email: '' },
};

let office: TestOffice;
const numbers = new Map<string, number>();
beforeAll(async () => {
  office = await createTestOffice();
  const service = await office.addService();
  await office.addOperator([service]);
  for (const [i, [key, applicant]] of Object.entries(APPLICANTS).entries()) {
    const outcome = await bookOnBehalf(office.ctx(), {
      ...createBookingRequest(service, `2026-11-24T09:${i === 0 ? '00' : i * 10}:00+01:00`),
      startsAt: Date.parse('2026-11-24T09:00:00+01:00') + i * 15 * 60_000,
      applicant,
      source: 'PHONE',
    });
    if (outcome.kind !== 'booked') throw new Error(JSON.stringify(outcome));
    numbers.set(key, outcome.booking.number);
  }
});
afterAll(() => office.close());

async function find(text: string): Promise<string[]> {
  const { lines } = await findBookings(office.ctx(), { ...ANYWHERE, text }, 50, null);
  const keys = new Map([...numbers].map(([key, number]) => [number, key]));
  return lines.map(({ number }) => keys.get(number)!).toSorted();
}

it.each([
  ['forli', 'forli'],
  ['FORLÌ', 'forli'],
  ['Forli\u0300', 'forli'],
  ['for', 'forli'],
  ['anna', 'forli'],
  ['maria', 'forli'],
  ['anna   maria  forlì', 'forli'],
  ['forli anna maria', 'forli'],
  ['\u202Aforli\u200B\u202C', 'forli'],
  ["d'angelo", 'angelo'],
  ['d’angelo', 'angelo'],
  ['d`Angelo', 'angelo'],
  ['d angelo', 'angelo'],
  ['dangelo', 'angelo'],
  ['angelo', 'angelo'],
  ['nicolo', 'angelo'],
  ['muller', 'muller'],
  ['Muller Ludenscheidt', 'muller'],
  ['ludenscheidt', 'muller'],
  ['müller-lüdenscheidt jurgen', 'muller'],
  ['de luca', 'deluca'],
  ['luca de', 'deluca'],
  ['lukasz', 'olga'],
  ['strasse', 'olga'],
  ['ольга', 'olga'],
  ['3331234567', 'forli'],
  ['+39 333 1234567', 'forli'],
  ['0039 333 1234567', 'forli'],
  ['(333) 1234567', 'forli'],
  ['39 333 1234567', 'forli'],
  ['\u202A+39 333 1234567\u202C', 'forli'],
  ['tel. 333-123.45.67', 'forli'],
  ['٣٣٣ ١٢٣٤٥٦٧', 'forli'],
  ['333 123', 'forli'],
  ['+39 333', 'forli'],
  ['0039 333', 'forli'],
  ['4567', 'forli'],
  ['567', 'forli'],
  ['forli 4567', 'forli'],
  ['0818323111', 'angelo'],
  ['081/8323111', 'angelo'],
  ['+39 (0)81 8323111', 'angelo'],
  ['3111', 'angelo'],
  ['0044 20 7946 0958', 'muller'],
  ['+44 (0)20 7946 0958', 'muller'],
  ['+44 (0)20 7946', 'muller'],
  ['44 20', 'muller'],
  ['0958', 'muller'],
  ['anna.forli77@example.it', 'forli'],
  ['ANNA.FORLI77@EXAMPLE.IT', 'forli'],
  ['forli77', 'forli'],
  ['orli77@', 'forli'],
  ['rli', 'forli'],
  ['jm@bücher.example', 'muller'],
  ['bücher.example', 'muller'],
  ['bcher-kva', 'muller'],
  ['m&m_luca@', 'deluca'],
])('finds with %j the booking of %s alone', async (text, key) => {
  expect(await find(text)).toEqual([key]);
});

it.each(['n. 0', '#0', 'N.0', 'n°0', 'n 0', 'nr. 0', 'num. 0', 'numero 0', 'prenotazione 0', 'prenotazione n. 0'])(
  'finds a booking by its number written as %j',
  async (pattern) => {
    for (const [key, number] of numbers) expect(await find(pattern.replace('0', String(number)))).toEqual([key]);
  },
);

it('finds a booking by its bare number', async () => {
  for (const [key, number] of numbers) expect(await find(String(number))).toContain(key);
});

it.each(['ngelo', 'verdi', '999', '%', '_', "'", '%%%', 'fo_li', 'm_m_luca', '+', '()', 'n. 999999999', '\u3164x'])(
  'finds nothing with %j',
  async (text) => {
    expect(await find(text)).toEqual([]);
  },
);

it('stores single blanks, and an erased booking has no search text', async () => {
  const stored = await office.pool.query(
    'select applicant_name as name, search_text as text from booking where number = $1',
    [numbers.get('forli')],
  );
  const text = ' forli anna maria +393331234567<anna.forli77@example.it';
  expect(stored.rows).toEqual([{ name: 'Anna Maria', text }]);
  await office.pool.query(
    `update booking set applicant_name = null, applicant_surname = null, applicant_phone = null, applicant_email = null
     where number = $1`,
    [numbers.get('olga')],
  );
  const erased = await office.pool.query('select search_text from booking where number = $1', [numbers.get('olga')]);
  expect(erased.rows).toEqual([{ search_text: null }]);
  expect(await find('lukasz')).toEqual([]);
});
