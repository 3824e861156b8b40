import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { getAvailability } from '../../booking/availability/availability.ts';
import { ask, readAuditEntries, newKey, signInAs } from '../../catalogue/test-support/catalogue-mutations.ts';
import type { Operator } from '../../db/entities/catalogue/operator.ts';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { createStaffArea, type StaffArea, type StaffBrowser } from '../../test-support/staff-area.ts';
import {
  BLOCK,
  createBooking,
  readMailKinds,
  type AgendaChangeResponse,
  PREVIEW,
  readBookingStates,
  UNBLOCK,
} from '../test-support/agenda-change-mutations.ts';

const at = (hour: string, date = '2026-11-24') => `${date}T${hour}:00+01:00`;
const instant = (hour: string, date?: string) => Date.parse(at(hour, date));

let area: StaffArea;
let admin: StaffBrowser;
let service: Service;
let anna: Operator;
let morning: Record<string, unknown>;
beforeAll(async () => {
  area = await createStaffArea();
  admin = await signInAs(area, 'ADMIN');
});
afterAll(() => area.close());
beforeEach(async () => {
  service = await area.addService({ durationMinutes: 30, stepMinutes: 30 });
  anna = await area.addOperator([service], { name: 'Anna' });
  morning = {
    operatorIds: [String(anna.id)],
    startsAt: at('09:00'),
    endsAt: at('12:00'),
    reason: 'Corso',
    idempotencyKey: newKey(),
  };
});

const preview = () => ask<AgendaChangeResponse>(admin, PREVIEW, { input: { blockSlots: morning } });
const block = (resolutions: unknown[], changes = {}) =>
  ask<AgendaChangeResponse>(admin, BLOCK, { input: { ...morning, ...changes, resolutions } });
const countFree = async (date: string) => {
  const offered = await getAvailability(area.ctx(), { serviceId: service.id, operatorId: null }, date, date);
  return offered!.days[0]!.free.length;
};

describe('blockSlots', () => {
  test('keeps, moves and cancels affected bookings by their resolutions and notifies the citizens', async () => {
    const ids = [
      await createBooking(area, service, at('09:00')),
      await createBooking(area, service, at('10:00')),
      await createBooking(area, service, at('11:30')),
    ];
    const { affectedBookings } = await preview();
    expect(affectedBookings.map(({ id }) => id)).toEqual(ids);
    expect(affectedBookings[0]).toMatchObject({ startsAt: at('09:00'), applicantName: 'Rossi Mario' });
    expect(await countFree('2026-11-24')).toBe(3);

    const [first] = affectedBookings[1]!.proposals;
    const response = await block([
      { bookingId: ids[0], kind: 'KEEP' },
      { bookingId: ids[1], kind: 'MOVE', startsAt: first!.startsAt, operatorId: first!.operator.id },
      { bookingId: ids[2], kind: 'CANCEL', reason: 'Operatrice assente' },
    ]);
    expect(response).toMatchObject({
      __typename: 'BlockSlotsSuccess',
      bookings: { kept: 1, moved: 1, cancelled: 1 },
      blockedSlots: [
        { startsAt: at('09:00'), endsAt: at('12:00'), reason: 'Corso', blockedBy: 'ADMIN', seriesLength: 1 },
      ],
    });
    expect(await readBookingStates(area, ids)).toEqual([
      { status: 'CONFIRMED', startsAt: instant('09:00'), operatorId: anna.id, cancelReason: null },
      { status: 'CONFIRMED', startsAt: Date.parse(first!.startsAt), operatorId: anna.id, cancelReason: null },
      { status: 'CANCELLED', startsAt: instant('11:30'), operatorId: anna.id, cancelReason: 'Operatrice assente' },
    ]);
    const mails = await Promise.all(ids.map((id) => readMailKinds(area, id)));
    expect(mails).toEqual([
      ['BOOKING_CONFIRMED'],
      ['BOOKING_CONFIRMED', 'BOOKING_MOVED'],
      ['BOOKING_CONFIRMED', 'BOOKING_CANCELLED'],
    ]);
    const actions = await Promise.all(
      ids.map(async (id) => (await readAuditEntries(area, 'Booking', id)).map(({ action }) => action)),
    );
    expect(actions).toEqual([['keepBooking'], ['rescheduleBooking'], ['cancelBooking']]);
    expect(await countFree('2026-11-24')).toBe(0);
  });

  test('proposes the same time with a colleague, then on the nearest days, without overlap', async () => {
    const bea = await area.addOperator([service], { name: 'Bea', hours: { weekdays: [2] } });
    for (const hour of ['09:00', '09:30', '10:00']) await createBooking(area, service, at(hour));
    await area.pool.query('update booking set operator_id = $1 where service_id = $2', [anna.id, service.id]);
    const { affectedBookings } = await preview();
    const proposed = affectedBookings.map(({ proposals }) =>
      proposals.map(({ startsAt, operator }) => [startsAt, operator.name]),
    );
    expect(proposed).toEqual(
      ['09:00', '09:30', '10:00'].map((hour) => [
        [at(hour), 'Bea'],
        [at(hour, '2026-11-25'), 'Anna'],
        // Half an hour later on the same day is nearer than two days later.
        hour === '10:00' ? [at('10:30'), 'Bea'] : [at(hour, '2026-11-26'), 'Anna'],
      ]),
    );
    await area.block(anna, at('00:00', '2026-11-23'), at('00:00', '2027-01-20'));
    const [affected] = (await preview()).affectedBookings;
    expect(affected!.proposals).toEqual([
      { startsAt: at('09:00'), operator: { id: String(bea.id), name: 'Bea' } },
      { startsAt: at('10:30'), operator: { id: String(bea.id), name: 'Bea' } },
      { startsAt: at('09:00', '2026-12-01'), operator: { id: String(bea.id), name: 'Bea' } },
    ]);
  });

  test('proposes the same time to two bookings of an operator with capacity 2, and another time to a third', async () => {
    await area.pool.query('update operator set capacity = 2 where id = $1', [anna.id]);
    for (const [hour, who] of [
      ['09:00', 'Ada'],
      ['09:00', 'Ugo'],
      ['09:30', 'Ivo'],
    ] as const) {
      await createBooking(area, service, at(hour), who);
    }
    const { affectedBookings } = await preview();
    expect(affectedBookings.map(({ proposals: [best] }) => best!.startsAt)).toEqual([
      at('09:00', '2026-11-25'),
      at('09:00', '2026-11-25'),
      at('09:30', '2026-11-25'),
    ]);
    const resolutions = affectedBookings.map(({ id, proposals: [best] }) => ({
      bookingId: id,
      kind: 'MOVE',
      startsAt: best!.startsAt,
      operatorId: best!.operator.id,
    }));
    expect((await block(resolutions)).bookings).toMatchObject({ kept: 0, moved: 3, cancelled: 0 });
  });

  test('returns ResolutionRequired for a booking made after the preview', async () => {
    const seen = await createBooking(area, service, at('09:00'));
    expect((await preview()).affectedBookings).toHaveLength(1);
    const late = await createBooking(area, service, at('11:00'), 'Ugo');
    const response = await block([{ bookingId: seen, kind: 'CANCEL', reason: 'Assente' }]);
    expect(response).toMatchObject({
      __typename: 'ResolutionRequired',
      message: 'La modifica tocca prenotazioni già prese: scegli che cosa fare di ognuna.',
      affectedBookings: [{ id: late, applicantName: 'Rossi Ugo' }],
    });
    expect(response.affectedBookings[0]!.proposals).toHaveLength(3);
    expect((await readBookingStates(area, [seen]))[0]!.status).toBe('CONFIRMED');
    expect(await readMailKinds(area, seen)).toEqual(['BOOKING_CONFIRMED']);
    expect(await countFree('2026-11-24')).toBe(4);
  });

  test('returns ProposedTimeTaken with other proposals if the chosen time was booked after the preview', async () => {
    const [moving, other] = [
      await createBooking(area, service, at('09:00')),
      await createBooking(area, service, at('10:00')),
    ];
    const [affected] = (await preview()).affectedBookings;
    const { startsAt, operator } = affected!.proposals[0]!;
    await createBooking(area, service, startsAt, 'Ada');
    const response = await block([
      { bookingId: moving, kind: 'MOVE', startsAt, operatorId: operator.id },
      { bookingId: other, kind: 'CANCEL', reason: 'Assente' },
    ]);
    expect(response).toMatchObject({
      __typename: 'ProposedTimeTaken',
      booking: { id: moving, number: affected!.number },
    });
    expect(response.booking.proposals.map((time) => time.startsAt)).not.toContain(startsAt);
    expect((await readBookingStates(area, [moving, other])).map(({ status }) => status)).toEqual([
      'CONFIRMED',
      'CONFIRMED',
    ]);
    expect(await countFree('2026-11-24')).toBe(4);
  });

  test('moves a booking to the old time of another moved booking and sends one mail each', async () => {
    const ids = [await createBooking(area, service, at('09:00')), await createBooking(area, service, at('09:30'))];
    const resolutions = [at('09:40'), at('11:00')].map((startsAt, i) => ({
      bookingId: ids[i],
      kind: 'MOVE',
      startsAt,
      operatorId: String(anna.id),
    }));
    const response = await block(resolutions, { startsAt: at('09:15'), endsAt: at('09:40') });
    expect(response.bookings).toMatchObject({ kept: 0, moved: 2, cancelled: 0 });
    expect((await readBookingStates(area, ids)).map(({ startsAt }) => startsAt)).toEqual([
      instant('09:40'),
      instant('11:00'),
    ]);
    for (const id of ids) expect(await readMailKinds(area, id)).toEqual(['BOOKING_CONFIRMED', 'BOOKING_MOVED']);
  });

  test('moves a booking with status REQUESTED and sends its confirmation mail with the new time', async () => {
    await area.pool.query('update service set confirm_email_minutes = 15 where id = $1', [service.id]);
    const id = await createBooking(area, service, at('09:00'));
    const [affected] = (await preview()).affectedBookings;
    const [first] = affected!.proposals;
    const response = await block([
      { bookingId: id, kind: 'MOVE', startsAt: first!.startsAt, operatorId: first!.operator.id },
    ]);
    expect(response.bookings).toMatchObject({ kept: 0, moved: 1, cancelled: 0 });
    expect(await readBookingStates(area, [id])).toMatchObject([
      { status: 'REQUESTED', startsAt: Date.parse(first!.startsAt) },
    ]);
    expect(await readMailKinds(area, id)).toEqual(['BOOKING_HELD', 'BOOKING_HELD']);
  });

  test('returns ProposedTimeTaken for a move into the blocked time', async () => {
    const id = await createBooking(area, service, at('09:00'));
    const response = await block([{ bookingId: id, kind: 'MOVE', startsAt: at('11:00'), operatorId: String(anna.id) }]);
    expect(response.__typename).toBe('ProposedTimeTaken');
  });

  test('blocks once for two requests with the same idempotency key', async () => {
    const id = await createBooking(area, service, at('09:00'));
    const resolutions = [{ bookingId: id, kind: 'KEEP' }];
    const [first, repeated] = [await block(resolutions), await block(resolutions)];
    expect(repeated.blockedSlots).toEqual(first.blockedSlots);
    const { rows } = await area.pool.query('select from blocked_slot where operator_id = $1', [anna.id]);
    expect(rows).toHaveLength(1);
  });

  test('ignores the resolution of a booking that its citizen has cancelled', async () => {
    const id = await createBooking(area, service, at('09:00'));
    await area.pool.query(`update booking set status = 'CANCELLED', cancelled_at = now() where id = $1`, [id]);
    expect(await block([{ bookingId: id, kind: 'CANCEL', reason: 'Assente' }])).toMatchObject({
      bookings: { kept: 0, moved: 0, cancelled: 0 },
    });
    expect(await readMailKinds(area, id)).toEqual(['BOOKING_CONFIRMED']);
  });
});

describe('blockSlots with weekly repetition', () => {
  test('creates one slot per week and operator, which unblockSlots removes by scope', async () => {
    const luca = await area.addOperator([service], { name: 'Luca' });
    const response = await block([], {
      operatorIds: [anna, luca].map(({ id }) => String(id)),
      weeklyUntil: '2026-12-15',
    });
    expect(response.blockedSlots.map(({ startsAt }) => startsAt.slice(0, 10))).toEqual(
      ['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-15'].flatMap((date) => [date, date]),
    );
    expect(response.blockedSlots[0]!.seriesLength).toBe(8);
    const unblock = (i: number, scope: string) =>
      ask<AgendaChangeResponse>(admin, UNBLOCK, { input: { blockedSlotId: response.blockedSlots[i]!.id, scope } });
    expect((await unblock(2, 'ONE')).unblocked).toBe(1);
    expect((await unblock(4, 'FOLLOWING')).unblocked).toBe(4);
    expect((await unblock(0, 'SERIES')).unblocked).toBe(3);
    expect((await unblock(0, 'ONE')).errors).toMatchObject([{ path: 'blockedSlotId' }]);
    expect(await countFree('2026-11-24')).toBe(6);
  });

  test('affects the bookings of every week', async () => {
    const id = await createBooking(area, service, at('09:00', '2026-12-01'));
    morning.weeklyUntil = '2026-12-01';
    expect((await preview()).affectedBookings.map(({ id: affectedId }) => affectedId)).toEqual([id]);
  });
});

test.each([
  ['operatorIds', { operatorIds: [] }],
  ['operatorIds', { operatorIds: ['4711'] }],
  ['endsAt', { endsAt: at('09:00') }],
  ['endsAt', { startsAt: at('09:00', '2026-11-01'), endsAt: at('10:00', '2026-11-01') }],
  ['endsAt', { endsAt: at('09:00', '2028-11-24') }],
  ['weeklyUntil', { weeklyUntil: '2999-12-31' }],
  ['reason', { reason: 'x'.repeat(201) }],
  ['idempotencyKey', { idempotencyKey: 'short' }],
])('blockSlots returns an error at %s for %o', async (path, changes) => {
  const { errors } = await block([], changes);
  expect(errors.map((error) => error.path)).toEqual([path]);
  const previewed = await ask<AgendaChangeResponse>(admin, PREVIEW, {
    input: { blockSlots: { ...morning, ...changes } },
  });
  expect(previewed.errors).toEqual(errors);
});

test('blockSlots validates resolutions before any change', async () => {
  const { errors } = await block([{ bookingId: '1', kind: 'CANCEL', reason: '' }]);
  expect(errors).toEqual([{ path: 'resolutions.0.reason', message: 'Inserisci il motivo: il cittadino lo leggerà' }]);
});
