import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { book } from '../booking/create/book.ts';
import { rescheduleBooking } from '../booking/reschedule/reschedule-booking.ts';
import { ask, newKey, signInAs } from '../catalogue/test-support/catalogue-mutations.ts';
import { databaseOn, createBookingRequest } from '../test-support/fixtures.ts';
import { createStaffArea, type StaffArea, type StaffBrowser } from '../test-support/staff-area.ts';
import {
  BLOCK,
  createBooking,
  PREVIEW,
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

/** Returns a pool that calls `before` ahead of the statement with this name. */
function poolWith(name: string, before: () => Promise<unknown>): Pool {
  const query = async (statement: { name?: string }, values?: unknown[]) => {
    if (statement.name === name) await before();
    return area.pool.query(statement as never, values as never);
  };
  return { query, connect: () => area.pool.connect() } as unknown as Pool;
}

async function createOperator() {
  const service = await area.addService({ durationMinutes: 30, stepMinutes: 30 });
  const anna = await area.addOperator([service]);
  const block = { operatorIds: [String(anna.id)], startsAt: at('09:00'), endsAt: at('12:00') };
  return { service, anna, block };
}

test('book returns taken if the time is blocked between read and insert', async () => {
  const { service, block } = await createOperator();
  const input = { ...block, idempotencyKey: newKey() };
  const pool = poolWith('insert-booking', () => ask<AgendaChangeResponse>(admin, BLOCK, { input }));
  const outcome = await book(area.ctx({ db: databaseOn(pool) }), createBookingRequest(service, at('10:00')));
  expect(outcome.kind).toBe('taken');
  const { rows } = await area.pool.query('select from booking where service_id = $1', [service.id]);
  expect(rows).toEqual([]);
});

test('blockSlots requires a resolution for every booking that is made at the same time', async () => {
  for (let round = 0; round < 5; round++) {
    const { service, anna, block } = await createOperator();
    const input = { ...block, idempotencyKey: newKey() };
    const citizens = HOURS.map((hour) => book(area.ctx(), createBookingRequest(service, at(hour))));
    const resolutions: { bookingId: string; kind: string }[] = [];
    let response = await ask<AgendaChangeResponse>(admin, BLOCK, { input });
    while (response.__typename === 'ResolutionRequired') {
      resolutions.push(...response.affectedBookings.map(({ id }) => ({ bookingId: id, kind: 'KEEP' })));
      response = await ask<AgendaChangeResponse>(admin, BLOCK, { input: { ...input, resolutions } });
    }
    expect(response.__typename).toBe('BlockSlotsSuccess');
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

test('two concurrent blockSlots requests move the same booking only once', async () => {
  const { service, anna, block } = await createOperator();
  const id = await createBooking(area, service, at('09:00'));
  const resolutions = [
    { bookingId: id, kind: 'MOVE', startsAt: '2026-11-25T09:00:00+01:00', operatorId: String(anna.id) },
  ];
  const responses = await Promise.all(
    ['11:30', '12:00'].map((end) =>
      ask<AgendaChangeResponse>(admin, BLOCK, {
        input: { ...block, endsAt: at(end), resolutions, idempotencyKey: newKey() },
      }),
    ),
  );
  expect(responses.map(({ bookings }) => bookings.moved).toSorted()).toEqual([0, 1]);
  expect((await readBookingStates(area, [id]))[0]!.startsAt).toBe(Date.parse('2026-11-25T09:00:00+01:00'));
});

test('blockSlots and concurrent reschedules of the same bookings all succeed', async () => {
  const { service, anna, block } = await createOperator();
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

test('of two absences that choose one time of a colleague, one is applied and one gets new times', async () => {
  for (let round = 0; round < 5; round++) {
    const { service, anna } = await createOperator();
    const first = await createBooking(area, service, at('09:00'));
    const bea = await area.addOperator([service], { name: 'Bea' });
    const second = await createBooking(area, service, at('09:00'), 'Ada');
    const carla = await area.addOperator([service], { name: 'Carla' });
    const block = (operator: typeof anna, resolutions: object[]) => ({
      operatorIds: [String(operator.id)],
      startsAt: at('09:00'),
      endsAt: at('12:00'),
      resolutions,
      idempotencyKey: newKey(),
    });
    const previews = await Promise.all(
      [anna, bea].map((operator) =>
        ask<AgendaChangeResponse>(admin, PREVIEW, { input: { blockSlots: block(operator, []) } }),
      ),
    );
    const [carlaAtNine, other] = previews.map(({ affectedBookings: [only] }) =>
      only!.proposals.find(({ operator }) => operator.id === String(carla.id))!,
    );
    expect(other).toEqual(carlaAtNine);
    const move = (bookingId: string, time: typeof carlaAtNine) => [
      { bookingId, kind: 'MOVE', startsAt: time!.startsAt, operatorId: time!.operator.id },
    ];
    const responses = await Promise.all([
      ask<AgendaChangeResponse>(admin, BLOCK, { input: block(anna, move(first, carlaAtNine)) }),
      ask<AgendaChangeResponse>(admin, BLOCK, { input: block(bea, move(second, carlaAtNine)) }),
    ]);
    const kinds = responses.map(({ __typename }) => __typename);
    expect(kinds.toSorted()).toEqual(['BlockSlotsSuccess', 'ProposedTimeTaken']);
    const isFirstTold = responses[0]!.__typename === 'ProposedTimeTaken';
    const [told] = responses.find(({ __typename }) => __typename === 'ProposedTimeTaken')!.affectedBookings;
    expect(told!.proposals.length).toBeGreaterThan(0);
    expect(told!.proposals).not.toContainEqual(carlaAtNine);
    const retry = isFirstTold
      ? block(anna, move(first, told!.proposals[0]!))
      : block(bea, move(second, told!.proposals[0]!));
    expect((await ask<AgendaChangeResponse>(admin, BLOCK, { input: retry })).bookings.moved).toBe(1);
  }
});
