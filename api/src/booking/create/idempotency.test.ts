import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { type TestOffice, createTestOffice, createBookingRequest } from '../../test-support/fixtures.ts';
import { book } from './book.ts';
import { isKeyUsed } from './idempotency.ts';

let office: TestOffice;
let service: Service;
beforeAll(async () => {
  office = await createTestOffice();
  service = await office.addService();
  await office.addOperator([service]);
});
afterAll(() => office.close());
afterEach(() => vi.restoreAllMocks());

const NINE = '2026-11-24T09:00:00+01:00';
const TEN = '2026-11-24T10:00:00+01:00';

/** Counts the looks for keys from now on. */
function countLooks(): () => number {
  const query = vi.spyOn(office.pool, 'query');
  return () =>
    query.mock.calls.filter(([query]) => (query as unknown as { name?: string }).name === 'keys-used').length;
}

it('batched lookups return the result for each municipality and key', async () => {
  const request = createBookingRequest(service, NINE);
  expect((await book(office.ctx(), request)).kind).toBe('booked');
  const municipalityId = office.ctx().municipality.id;
  const query = [
    { municipalityId, key: 'never used' },
    { municipalityId, key: request.idempotencyKey },
    { municipalityId: municipalityId + 1, key: request.idempotencyKey },
    { municipalityId, key: request.idempotencyKey },
  ];
  const attempt = countLooks();
  expect(await Promise.all(query.map((key) => isKeyUsed(office.ctx().db, key)))).toEqual([false, true, false, true]);
  expect(attempt()).toBe(1);
});

it('a hundred requests that lose a slot share key lookups, and a repeated request gets its booking', async () => {
  const winner = createBookingRequest(service, TEN, 'Primo');
  expect((await book(office.ctx(), winner)).kind).toBe('booked');
  const attempt = countLooks();
  const losers = Array.from({ length: 100 }, (_, nth) => createBookingRequest(service, TEN, `Altro${nth}`));
  const ends = await Promise.all([...losers, winner].map((request) => book(office.ctx(), request)));
  expect(ends.map(({ kind }) => kind)).toEqual([...losers.map(() => 'taken'), 'booked']);
  expect(attempt()).toBeLessThan(10);
});
