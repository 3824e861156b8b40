import { afterAll, beforeAll, expect, it } from 'vitest';
import { createBookingRequest, createTestOffice, type TestOffice } from '../../test-support/fixtures.ts';
import { bookOnBehalf } from '../create/book-on-behalf.ts';
import { type BookingSearch, findBookings, type PageCursor } from './find-bookings.ts';

const ANYTHING = { text: '', placeId: null, placeIds: null, operatorId: null, from: null, to: null, status: null };

// The office's clock stands on Monday 23 November 2026, so these are yesterday's to tomorrow's bookings.
const STARTS = ['2026-11-24T09:00', '2026-11-23T11:00', '2026-11-25T09:00', '2026-11-24T09:30'];
const SOONEST_FIRST = ['2026-11-24T09:00', '2026-11-24T09:30', '2026-11-25T09:00', '2026-11-23T11:00'];

let office: TestOffice;
let ids: { service: number; other: number; anna: number; luca: number };
beforeAll(async () => {
  office = await createTestOffice();
  const [service, other] = [await office.addService(), await office.addService()];
  const anna = await office.addOperator([service]);
  const luca = await office.addOperator([other]);
  ids = { service: service.id, other: other.id, anna: anna.id, luca: luca.id };
  for (const [i, start] of STARTS.entries()) {
    const outcome = await bookOnBehalf(office.ctx(), {
      ...createBookingRequest(i === 3 ? other : service, `${start}:00+01:00`),
      applicant: { name: 'Anna', surname: 'Bianchi', phone: '333 1234567', email: '' },
      source: 'PHONE',
    });
    if (outcome.kind !== 'booked') throw new Error(JSON.stringify(outcome));
  }
});
afterAll(() => office.close());

// One day later, the bookings of the 23rd are past.
const later = () => office.ctx({ now: Date.parse('2026-11-24T12:00:00+01:00') });

async function readInPages(search: Partial<BookingSearch>, size: number): Promise<string[]> {
  const starts: string[] = [];
  let after: PageCursor | null = null;
  for (;;) {
    const page = await findBookings(later(), { ...ANYTHING, ...search }, size, after);
    starts.push(...page.lines.map(({ startsAt }) => new Date(startsAt + 3_600_000).toISOString().slice(0, 16)));
    const last = page.lines.at(-1);
    if (!page.hasMore || last === undefined) return starts;
    after = { today: page.today, startsAt: new Date(last.startsAt), id: last.id };
  }
}

it.each([
  ['without a text', ''],
  ['with a text', 'bianchi'],
])(
  'returns bookings of today and later soonest first, then past ones, %s and in pages of any size',
  async (_, text) => {
    for (const size of [1, 2, 3, 4, 10])
      expect([size, await readInPages({ text }, size)]).toEqual([size, SOONEST_FIRST]);
  },
);

it('returns only the bookings of a service or of an operator', async () => {
  expect(await readInPages({ serviceId: ids.other }, 10)).toEqual(['2026-11-24T09:30']);
  expect(await readInPages({ withOperatorId: ids.luca }, 10)).toEqual(['2026-11-24T09:30']);
  expect(await readInPages({ withOperatorId: ids.luca, serviceId: ids.service }, 10)).toEqual([]);
});

it('returns only permitted bookings if another operator is requested', async () => {
  expect(await readInPages({ operatorId: ids.anna, withOperatorId: ids.luca }, 10)).toEqual([]);
});
