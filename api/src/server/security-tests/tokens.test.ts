import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { cancelToken } from '../../booking/cancel/cancel-token.ts';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { createBookingRequest } from '../../test-support/fixtures.ts';
import { createStaffArea, type StaffArea } from '../../test-support/staff-area.ts';

const OPEN = 'query ($token: String!) { bookingByToken(token: $token) { id number applicant { email } } }';
const CANCEL = `mutation ($token: String!) { cancelBooking(input: { token: $token }) { __typename ... on Problem {
  message } } }`;
const BOOK = `mutation ($input: BookInput!) { book(input: $input) { ... on BookSuccess { cancelToken booking { id
  number } } } }`;

type Booked = { cancelToken: string; booking: { id: string; number: number } };

let area: StaffArea;
let service: Service;
let mine: Booked;
let used: Booked;

async function booked(startsAt: string, who: string): Promise<Booked> {
  const input = { ...createBookingRequest(service, startsAt, who), startsAt };
  return (await area.browser().request<{ book: Booked }>(BOOK, { input })).data.book;
}

beforeAll(async () => {
  area = await createStaffArea();
  service = await area.addService();
  await area.addOperator([service]);
  mine = await booked('2026-11-24T09:00:00+01:00', 'Mario');
  used = await booked('2026-11-24T09:15:00+01:00', 'Luigi');
  await area.browser().request(CANCEL, { token: used.cancelToken });
});
afterAll(() => area.close());

/** Guessed tokens; the last is valid and serves as control. */
const guesses = (): [string, string][] => [
  ['nothing', ''],
  ['the number', String(mine.booking.number)],
  ['the id', mine.booking.id],
  ['what the database holds', createHash('sha256').update(mine.cancelToken).digest('hex')],
  ['the same in another spelling', createHash('sha256').update(mine.cancelToken).digest('base64url')],
  [
    'one letter off',
    mine.cancelToken.slice(0, -2) + (mine.cancelToken.at(-2) === 'A' ? 'B' : 'A') + mine.cancelToken.at(-1),
  ],
  ['the beginning', mine.cancelToken.slice(0, 40)],
  ['derived with another secret', cancelToken('x'.repeat(32), area.municipality.id, mine.booking.id)],
  ['derived for another comune', cancelToken('x'.repeat(32), area.municipality.id + 1, mine.booking.id)],
  ['ten kilobytes', 'x'.repeat(10_000)],
  ['SQL', `' or 1=1 --`],
  ['nought', '\u0000'],
];

/** Returns the statements of a request, by text. */
async function statementsOf(ask: () => Promise<unknown>): Promise<string[]> {
  const said: string[] = [];
  const client = await area.pool.connect();
  const prototype = Object.getPrototypeOf(client) as { query: (...asked: unknown[]) => unknown };
  client.release();
  const really = prototype.query;
  const spy = vi.spyOn(prototype, 'query').mockImplementation(function noted(this: unknown, ...asked: unknown[]) {
    const [first] = asked;
    const text = typeof first === 'string' ? first : String((first as { text?: string }).text);
    // The statement contains the hash.
    said.push(text.replaceAll(/[0-9a-f]{64}/g, '<hash>'));
    return really.apply(this, asked);
  });
  await ask();
  spy.mockRestore();
  return said;
}

describe('the token of a booking', () => {
  it('has 256 bits, is returned once and mailed, and is stored only as a hash', async () => {
    expect(Buffer.from(mine.cancelToken, 'base64url')).toHaveLength(32);
    const { rows: tables } = await area.pool.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    const { rows: hashed } = await area.pool.query<{ token_hash: Buffer }>(
      'select token_hash from booking where id = $1',
      [mine.booking.id],
    );
    expect(hashed[0]!.token_hash).toEqual(createHash('sha256').update(mine.cancelToken).digest());
    for (const { name } of tables) {
      const { rows } = await area.pool.query<{ found: boolean }>(
        `select coalesce(bool_or(strpos(t::text, $1) > 0), false) as found from "${name}" t`,
        [mine.cancelToken],
      );
      expect([name, rows[0]!.found]).toEqual([name, false]);
    }
  });

  it('gives the same answer when wrong, forged or of another municipality', async () => {
    const looked = new Set<string>();
    const cancelled = new Set<string>();
    for (const [, token] of guesses()) {
      looked.add(JSON.stringify((await area.browser().request(OPEN, { token })).data));
      cancelled.add(JSON.stringify((await area.browser().request(CANCEL, { token })).data));
    }
    expect([...looked]).toEqual(['{"bookingByToken":null}']);
    expect([...cancelled]).toEqual([
      '{"cancelBooking":{"__typename":"BookingNotFound","message":"Il collegamento non è valido: forse è incompleto, oppure uno più recente lo ha sostituito."}}',
    ]);
    const right = await area
      .browser()
      .request<{ bookingByToken: { number: number } }>(OPEN, { token: mine.cancelToken });
    expect(right.data.bookingByToken.number).toBe(mine.booking.number);
  });

  it('tells its holder what happened to the booking, and no others', async () => {
    const asked = `query ($token: String!) { bookingByToken(token: $token) { number status cancelledBy } }`;
    const { data } = await area.browser().request(asked, { token: used.cancelToken });
    expect(data).toEqual({
      bookingByToken: { number: used.booking.number, status: 'CANCELLED', cancelledBy: 'CITIZEN' },
    });
  });

  it('is looked up by hash with the same statements, valid or not', async () => {
    const ways = new Set<string>();
    for (const [, token] of [...guesses(), ['right', mine.cancelToken], ['used', used.cancelToken]]) {
      ways.add(JSON.stringify(await statementsOf(() => area.browser().request(OPEN, { token }))));
    }
    expect(ways.size).toBe(1);
    expect(JSON.parse([...ways][0]!) as string[]).toEqual([expect.stringContaining('"token_hash"')]);
  });

  it('cannot be replaced by enumerating numbers or ids', async () => {
    const numbers = Array.from({ length: 50 }, (_, number) => String(number));
    for (const token of [...numbers, mine.booking.id, used.booking.id]) {
      const { data } = await area.browser().request<{ bookingByToken: null }>(OPEN, { token });
      expect(data.bookingByToken).toBeNull();
    }
    const staffs = await area
      .browser()
      .request(`{ staffBooking(id: "${mine.booking.id}") { number } }`)
      .then(({ errors }) => errors?.[0]?.extensions.code);
    expect(staffs).toBe('UNAUTHENTICATED');
  });
});
