import { sql } from 'kysely';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Service } from '../../db/entities/catalogue/service.ts';
import type { BookingMessage } from '../../mail/mails/mail-message.ts';
import { withAdminClient } from '../../test-support/administrator.ts';
import {
  MONDAY_AT_EIGHT,
  type TestOffice,
  createTestOffice,
  createBookingRequest,
} from '../../test-support/fixtures.ts';
import type { AgendaChange } from '../../context.ts';
import { getAvailability } from '../availability/availability.ts';
import { bookOnBehalf } from '../create/book-on-behalf.ts';
import { book } from '../create/book.ts';
import { cancelByToken } from '../cancel/cancel-by-token.ts';
import { confirmBooking } from './confirm-booking.ts';
import { confirmByToken } from './confirm-by-token.ts';
import { selectDueBookings } from './expire-unconfirmed.ts';
import { findByConfirmToken, findById } from '../find-booking.ts';
import { recordAttendance } from '../attendance/record-attendance.ts';
import { rescheduleBooking } from '../reschedule/reschedule-booking.ts';
import { getBookingStatistics } from '../../statistics/booking-statistics.ts';
import { resendMail } from '../staff/resend-mail.ts';
import {
  addConfirmationService,
  bookHeldSlot,
  HELD_MS,
  expireAt,
  readTraces,
} from '../test-support/stored-bookings.ts';

let office: TestOffice;
let service: Service;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

const NINE = '2026-11-24T09:00:00+01:00';
const DEADLINE = MONDAY_AT_EIGHT + HELD_MS;
const at = (now: number) => office.ctx({ now });

async function wants(time: string, who: string, now = MONDAY_AT_EIGHT): Promise<string> {
  return (await book(at(now), createBookingRequest(service, time, who))).kind;
}

async function isFree(time: string): Promise<boolean> {
  const found = await getAvailability(
    office.ctx(),
    { serviceId: service.id, operatorId: null },
    '2026-11-24',
    '2026-11-24',
  );
  return found!.days[0]!.free.includes(Date.parse(time));
}

describe('a booking that requires confirmation', () => {
  beforeAll(async () => {
    service = await addConfirmationService(office);
  });

  it('is created once for twenty concurrent requests, with only the confirmation mail', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, i) => book(office.ctx(), createBookingRequest(service, NINE, `Cittadino${i}`))),
    );
    const [got] = outcomes.filter((outcome) => outcome.kind === 'booked');
    expect(outcomes.filter(({ kind }) => kind === 'taken')).toHaveLength(19);
    expect(got!.booking).toMatchObject({ status: 'REQUESTED', confirmBy: DEADLINE });
    expect(await isFree(NINE)).toBe(false);
    expect(await readTraces(office, got!.booking.id)).toEqual({
      status: 'REQUESTED',
      mails: ['BOOKING_HELD'],
      history: ['CITIZEN book'],
    });
  });

  it('stores only the hash of the confirmation token, and the cancel token does not confirm', async () => {
    const { booking, cancelToken, confirmToken } = await bookHeldSlot(office, service, '2026-11-24T09:15:00+01:00');
    expect(Buffer.from(confirmToken, 'base64url')).toHaveLength(32);
    const { rows } = await office.pool.query('select confirm_token_hash as hash from booking where id = $1', [
      booking.id,
    ]);
    expect(rows).toEqual([{ hash: createHash('sha256').update(confirmToken).digest() }]);
    const { rows: mails } = await office.pool.query(
      `select 1 from mail where strpos(message::text, $1) > 0 or strpos(message::text, $2) > 0`,
      [cancelToken, confirmToken],
    );
    expect(mails).toEqual([]);
    expect(await confirmByToken(office.ctx(), cancelToken)).toEqual({ kind: 'notFound' });
    expect((await readTraces(office, booking.id)).status).toBe('REQUESTED');
  });

  it('is returned for a repeated key, before and after the confirmation', async () => {
    const time = '2026-11-24T09:30:00+01:00';
    const { booking, confirmToken, cancelToken } = await bookHeldSlot(office, service, time);
    const again = async () => book(office.ctx(), createBookingRequest(service, time));
    expect(await again()).toMatchObject({
      kind: 'booked',
      cancelToken,
      booking: { id: booking.id, status: 'REQUESTED' },
    });
    await confirmByToken(office.ctx(), confirmToken);
    expect(await again()).toMatchObject({
      kind: 'booked',
      cancelToken,
      booking: { id: booking.id, status: 'CONFIRMED' },
    });
    expect((await readTraces(office, booking.id)).mails).toEqual(['BOOKING_HELD', 'BOOKING_CONFIRMED']);
  });

  it('is confirmed once by repeated confirmations, with one mail with the calendar event', async () => {
    const { booking, confirmToken } = await bookHeldSlot(office, service, '2026-11-24T09:45:00+01:00');
    const changes: AgendaChange[] = [];
    let woken = 0;
    const ctx = office.ctx({
      now: DEADLINE - 1,
      onAgendaChanged: (one) => changes.push(one),
      onMailQueued: () => woken++,
    });
    expect(await confirmByToken(ctx, confirmToken)).toMatchObject({
      kind: 'confirmed',
      booking: { id: booking.id, number: booking.number, status: 'CONFIRMED', confirmBy: null },
    });
    expect([changes.length, woken]).toEqual([1, 1]);
    expect((await confirmByToken(at(DEADLINE + HELD_MS), confirmToken)).kind).toBe('confirmed');
    expect(await expireAt(office, DEADLINE + HELD_MS)).toBeGreaterThanOrEqual(0);
    expect(await readTraces(office, booking.id)).toEqual({
      status: 'CONFIRMED',
      mails: ['BOOKING_HELD', 'BOOKING_CONFIRMED'],
      history: ['CITIZEN book', 'CITIZEN confirmBooking'],
    });
    const { rows } = await office.pool.query<{ kind: string; message: BookingMessage }>(
      'select kind, message from mail where booking_id = $1 order by created_at, id',
      [booking.id],
    );
    // Without a deadline in it, the mail carries the calendar: see render.test.ts.
    expect(rows.map(({ message }) => message.confirmBy)).toEqual([new Date(DEADLINE).toISOString(), undefined]);
    expect(rows[1]!.message.booking.number).toBe(booking.number);
  });

  it('requires no confirmation if staff create it, and its deadline is at most its start', async () => {
    const written = await bookOnBehalf(office.ctx(), {
      ...createBookingRequest(service, '2026-11-24T10:00:00+01:00', 'Sportello'),
      source: 'PHONE',
    });
    expect(written).toMatchObject({ kind: 'booked', booking: { status: 'CONFIRMED', confirmBy: null } });
    const soon = '2026-11-24T10:15:00+01:00';
    const outcome = await book(at(Date.parse(soon) - 60_000), createBookingRequest(service, soon, 'Ultima'));
    expect(outcome).toMatchObject({ kind: 'booked', booking: { confirmBy: Date.parse(soon) } });
  });

  it('can be cancelled from its link, after which it cannot be confirmed', async () => {
    const time = '2026-11-24T10:30:00+01:00';
    const { booking, cancelToken, confirmToken } = await bookHeldSlot(office, service, time);
    expect((await cancelByToken(office.ctx(), { token: cancelToken, reason: '' })).kind).toBe('cancelled');
    expect(await isFree(time)).toBe(true);
    expect(await confirmByToken(office.ctx(), confirmToken)).toEqual({ kind: 'notFound' });
    expect(await findByConfirmToken(office.ctx(), confirmToken)).toBeNull();
    expect((await readTraces(office, booking.id)).mails).toEqual(['BOOKING_HELD', 'BOOKING_CANCELLED']);
  });

  it('counts towards the limit of open bookings', async () => {
    const limited = await office.addService({ confirmEmailMinutes: 15, maxOpenBookingsPerContact: 1 });
    await office.addOperator([limited]);
    const first = await book(office.ctx(), createBookingRequest(limited, NINE, 'Una'));
    expect(first.kind).toBe('booked');
    const second = { ...createBookingRequest(limited, '2026-11-24T09:15:00+01:00', 'Una') };
    expect((await book(office.ctx(), second)).kind).toBe('tooManyBookings');
  });

  it('still requires confirmation after staff reschedule it', async () => {
    const { booking, confirmToken } = await bookHeldSlot(office, service, '2026-11-24T10:45:00+01:00');
    const to = Date.parse('2026-11-24T11:00:00+01:00');
    const moved = await rescheduleBooking(office.ctx({ actor: { kind: 'SYSTEM' } }), {
      bookingId: booking.id,
      startsAt: to,
      operatorId: null,
      sequence: 0,
    });
    expect(moved).toMatchObject({ kind: 'moved', booking: { status: 'REQUESTED', startsAt: to } });
    expect((await readTraces(office, booking.id)).mails).toEqual(['BOOKING_HELD', 'BOOKING_HELD']);
    expect(await confirmByToken(office.ctx(), confirmToken)).toMatchObject({
      kind: 'confirmed',
      booking: { startsAt: to },
    });
  });

  it('accepts no attendance before the confirmation', async () => {
    const { booking } = await bookHeldSlot(office, service, '2026-11-24T11:15:00+01:00');
    expect((await recordAttendance(office.ctx(), booking, 'NO_SHOW')).kind).toBe('changed');
  });
});

describe('a booking that is not confirmed', () => {
  beforeAll(async () => {
    service = await addConfirmationService(office);
  });

  it('holds its slot until the deadline, then frees it, mails the citizen and updates the agenda', async () => {
    const { booking, confirmToken } = await bookHeldSlot(office, service, NINE);
    const changes: AgendaChange[] = [];
    await expireAt(office, DEADLINE - 1);
    expect(await isFree(NINE)).toBe(false);
    expect(await expireAt(office, DEADLINE, { onAgendaChanged: (one) => changes.push(one) })).toBeGreaterThanOrEqual(1);
    expect(changes).toContainEqual({ placeId: office.place.id, from: '2026-11-24', to: '2026-11-24' });
    expect(await readTraces(office, booking.id)).toEqual({
      status: 'CANCELLED',
      mails: ['BOOKING_HELD', 'BOOKING_EXPIRED'],
      history: ['CITIZEN book', 'SYSTEM expireBooking'],
    });
    expect(await isFree(NINE)).toBe(true);
    expect(await wants(NINE, 'Dopo', DEADLINE)).toBe('booked');
    expect(await confirmByToken(at(DEADLINE + 1), confirmToken)).toMatchObject({
      kind: 'expired',
      booking: { id: booking.id },
    });
    // The second run expires no booking and sends no mail.
    expect(await expireAt(office, DEADLINE + 1)).toBe(0);
  });

  it('cannot be confirmed after its deadline, even before the job ran', async () => {
    const { booking, confirmToken } = await bookHeldSlot(office, service, '2026-11-24T09:15:00+01:00');
    expect((await confirmByToken(at(DEADLINE), confirmToken)).kind).toBe('expired');
    expect((await readTraces(office, booking.id)).status).toBe('REQUESTED');
  });

  it('can be confirmed by staff only while it is requested', async () => {
    const time = '2026-11-24T09:30:00+01:00';
    const { booking } = await bookHeldSlot(office, service, time);
    const found = (await findById(office.ctx(), booking.id))!;
    const late = office.ctx({ now: DEADLINE + 1, actor: { kind: 'STAFF', id: await somebody() } });
    expect(await confirmBooking(late, found.details, 'it')).toMatchObject({ status: 'CONFIRMED' });
    expect(await readTraces(office, booking.id)).toMatchObject({
      mails: ['BOOKING_HELD', 'BOOKING_CONFIRMED'],
      history: ['CITIZEN book', 'STAFF confirmBooking'],
    });
    expect(await confirmBooking(late, found.details, 'it')).toBeNull();
  });

  it('is counted as unconfirmed, neither as a booking nor as a cancellation', async () => {
    const other = await addConfirmationService(office);
    await bookHeldSlot(office, other, NINE, 'Scaduta');
    const given = await bookHeldSlot(office, other, '2026-11-24T09:15:00+01:00', 'Rinuncia');
    const kept = await bookHeldSlot(office, other, '2026-11-24T09:30:00+01:00', 'Buona');
    await cancelByToken(office.ctx(), { token: given.cancelToken, reason: '' });
    await confirmByToken(office.ctx(), kept.confirmToken);
    await expireAt(office, DEADLINE);
    const lines = await getBookingStatistics(office.ctx(), {
      from: '2026-11-23',
      to: '2026-11-30',
      by: 'SERVICE',
      placeIds: null,
    });
    expect(lines.find(({ id }) => id === String(other.id))).toMatchObject({
      bookings: 2,
      cancelled: 1,
      unconfirmed: 1,
      bookedMinutes: 15,
    });
  });

  it('gets the expiry mail when staff resend its mail', async () => {
    const { booking } = await bookHeldSlot(office, service, '2026-11-24T09:45:00+01:00');
    const resend = async () => {
      const { details, locale } = (await findById(office.ctx(), booking.id))!;
      await resendMail(office.ctx({ now: DEADLINE + 1 }), details, locale);
    };
    await resend();
    await expireAt(office, DEADLINE + 1);
    await resend();
    expect((await readTraces(office, booking.id)).mails.toSorted()).toEqual([
      'BOOKING_EXPIRED',
      'BOOKING_EXPIRED',
      'BOOKING_HELD',
      'BOOKING_HELD',
    ]);
  });
});

it('the lookup of due bookings uses its partial index', async () => {
  await withAdminClient(office.ownerUrl, async (owner) => {
    await owner.query(
      `insert into booking (municipality_id, id, number, status, service_id, place_id, operator_id, starts_at,
        ends_at, busy_until)
       select municipality_id, gen_random_uuid(), 100000 + n, 'COMPLETED', service_id, place_id, operator_id,
         starts_at, ends_at, busy_until
       from (select * from booking limit 1) one, generate_series(1, 3000) n`,
    );
    await owner.query('analyze booking');
  });
  const query = sql<{ 'QUERY PLAN': string }>`explain ${selectDueBookings(new Date())}`;
  const { rows } = await query.execute(office.ctx().db);
  expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('booking_unconfirmed_index');
});

async function somebody(): Promise<number> {
  const { rows } = await office.pool.query<{ id: number }>(
    `insert into staff_member (municipality_id, id, email, name, role) values ($1, 900, 'a@comune.example', 'Anna', 'ADMIN') returning id`,
    [office.municipality.id],
  );
  return rows[0]!.id;
}
