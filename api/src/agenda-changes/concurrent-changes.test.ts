import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { book } from '../booking/create/book.ts';
import { rescheduleBooking } from '../booking/reschedule/reschedule-booking.ts';
import { ask, newKey, signInAs } from '../catalogue/test-support/catalogue-mutations.ts';
import { createBookingRequest } from '../test-support/fixtures.ts';
import { createStaffArea, type StaffArea, type StaffBrowser } from '../test-support/staff-area.ts';
import {
  BLOCK,
  createBooking,
  type AgendaChangeResponse,
  readBookingStates,
} from './test-support/agenda-change-mutations.ts';

const at = (hour: string) => `2026-11-24T${hour}:00+01:00`;
const HOURS = ['09:00', '09:30', '10:00', '10:30', '11:00', '11:30'];

let area: StaffArea;
let admin: StaffBrowser;
beforeAll(async () => {
  area = await createStaffArea();
  admin = await signInAs(area, 'ADMIN');
});
afterAll(() => area.close());

/** The pool, but that something happens just before a statement of that name. */
function poolWith(name: string, before: () => Promise<unknown>): Pool {
  const query = async (statement: { name?: string }, values?: unknown[]) => {
    if (statement.name === name) await before();
    return area.pool.query(statement as never, values as never);
  };
  return { query, connect: () => area.pool.connect() } as unknown as Pool;
}

async function office() {
  const service = await area.addService({ durationMinutes: 30, stepMinutes: 30 });
  const anna = await area.addOperator([service]);
  const block = { operatorIds: [String(anna.id)], startsAt: at('09:00'), endsAt: at('12:00') };
  return { service, anna, block };
}

test('a citizen who has read a free time that is blocked before they take it does not get it', async () => {
  const { service, block } = await office();
  const input = { ...block, idempotencyKey: newKey() };
  const pool = poolWith('insert-booking', () => ask<AgendaChangeResponse>(admin, BLOCK, { input }));
  const outcome = await book(area.ctx({ pool }), createBookingRequest(service, at('10:00')));
  expect(outcome.kind).toBe('taken');
  const { rows } = await area.pool.query('select from booking where service_id = $1', [service.id]);
  expect(rows).toEqual([]);
});

test('citizens book while a morning is blocked: no booking lies in it for which nothing was chosen', async () => {
  for (let round = 0; round < 5; round++) {
    const { service, anna, block } = await office();
    const input = { ...block, idempotencyKey: newKey() };
    const citizens = HOURS.map((hour) => book(area.ctx(), createBookingRequest(service, at(hour))));
    const resolutions: { bookingId: string; kind: string }[] = [];
    let answer = await ask<AgendaChangeResponse>(admin, BLOCK, { input });
    while (answer.__typename === 'ResolutionRequired') {
      resolutions.push(...answer.affectedBookings.map(({ id }) => ({ bookingId: id, kind: 'KEEP' })));
      answer = await ask<AgendaChangeResponse>(admin, BLOCK, { input: { ...input, resolutions } });
    }
    expect(answer.__typename).toBe('BlockSlotsSuccess');
    const outcomes = (await Promise.all(citizens)).map(({ kind }) => kind);
    const { rows } = await area.pool.query<{ kept: boolean }>(
      `select exists (select from audit_entry where subject_id = booking.id::text and action = 'keepBooking') as kept
       from booking where operator_id = $1`,
      [anna.id],
    );
    expect(rows).toHaveLength(outcomes.filter((kind) => kind === 'booked').length);
    expect(rows.every(({ kept }) => kept)).toBe(true);
  }
});

test('two who block the same time at once, each moving the same booking, move it once', async () => {
  const { service, anna, block } = await office();
  const id = await createBooking(area, service, at('09:00'));
  const resolutions = [
    { bookingId: id, kind: 'MOVE', startsAt: '2026-11-25T09:00:00+01:00', operatorId: String(anna.id) },
  ];
  const answers = await Promise.all(
    [1, 2].map(() =>
      ask<AgendaChangeResponse>(admin, BLOCK, { input: { ...block, resolutions, idempotencyKey: newKey() } }),
    ),
  );
  expect(answers.map(({ bookings }) => bookings.moved).toSorted()).toEqual([0, 1]);
  expect((await readBookingStates(area, [id]))[0]!.startsAt).toBe(Date.parse('2026-11-25T09:00:00+01:00'));
});

test('a move at the desk and a block of the same time wait for each other, and neither is lost', async () => {
  const { service, anna, block } = await office();
  const ids = await Promise.all(HOURS.slice(0, 3).map((hour) => createBooking(area, service, at(hour))));
  const resolutions = ids.map((bookingId) => ({ bookingId, kind: 'KEEP' }));
  const [blocked, ...moves] = await Promise.all([
    ask<AgendaChangeResponse>(admin, BLOCK, { input: { ...block, resolutions, idempotencyKey: newKey() } }),
    ...ids.map((bookingId, i) =>
      rescheduleBooking(area.ctx(), {
        bookingId,
        startsAt: Date.parse(`2026-11-25T${HOURS[i]}:00+01:00`),
        operatorId: anna.id,
        sequence: 0,
      }),
    ),
  ]);
  expect(blocked!.__typename).toBe('BlockSlotsSuccess');
  expect(moves.map(({ kind }) => kind)).toEqual(['moved', 'moved', 'moved']);
});
