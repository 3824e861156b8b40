import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAgenda } from '../../agenda/day-view/read-agenda.ts';
import type { StaffMember } from '../../db/entities/staff/staff.ts';
import { MONDAY_AT_EIGHT, createBookingRequest } from '../../test-support/fixtures.ts';
import { createStaffArea, type StaffArea } from '../../test-support/staff-area.ts';
import { recordAttendance } from '../attendance/record-attendance.ts';
import { book } from '../create/book.ts';
import { bookOnBehalf } from '../create/book-on-behalf.ts';
import { findBookings } from '../search/find-bookings.ts';
import { rescheduleBooking } from '../reschedule/reschedule-booking.ts';
import { recordBookingEvents } from '../record-booking-event.ts';
import { toStaffBooking } from './to-staff-booking.ts';

let office: StaffArea;
let staff: StaffMember;
beforeAll(async () => {
  office = await createStaffArea();
  staff = await office.addStaff('ADMIN');
});
afterAll(() => office.close());

const TUESDAY = '2026-11-24';
const at = (time: string) => Date.parse(`${TUESDAY}T${time}:00+01:00`);
const atWork = (changes = {}) => office.ctx({ actor: { kind: 'STAFF', id: staff.id }, ...changes });

async function booked(time = '09:00', who = 'Mario') {
  const service = await office.addService();
  const operator = await office.addOperator([service]);
  const outcome = await book(office.ctx(), createBookingRequest(service, `${TUESDAY}T${time}:00+01:00`, who));
  if (outcome.kind !== 'booked') throw new Error(outcome.kind);
  return { service, operator, booking: outcome.booking };
}

async function audited(bookingId: string): Promise<[string, string][]> {
  const { rows } = await office.pool.query<{ action: string; actor_kind: string }>(
    'select action, actor_kind from audit_entry where subject_id = $1 order by at, id',
    [bookingId],
  );
  return rows.map(({ action, actor_kind: kind }) => [action, kind]);
}

describe('rescheduling a booking', () => {
  it('to another start and operator sends one mail with a higher sequence and writes an audit entry', async () => {
    const { service, booking } = await booked();
    const other = await office.addOperator([service]);
    const outcome = await rescheduleBooking(atWork(), {
      bookingId: booking.id,
      sequence: 0,
      startsAt: at('10:05'),
      operatorId: other.id,
    });
    expect(outcome).toMatchObject({
      kind: 'moved',
      booking: { startsAt: at('10:05'), endsAt: at('10:20'), sequence: 1, operator: { id: other.id } },
    });
    const mails = await office.pool.query(`select message from mail where booking_id = $1 and kind = 'BOOKING_MOVED'`, [
      booking.id,
    ]);
    expect(mails.rows).toMatchObject([
      { message: { movedFrom: new Date(at('09:00')).toISOString(), booking: { sequence: 1 } } },
    ]);
    expect(await audited(booking.id)).toEqual([
      ['book', 'CITIZEN'],
      ['rescheduleBooking', 'STAFF'],
    ]);
  });

  it('allows a slot that overlaps its own old slot', async () => {
    const { booking, operator } = await booked();
    const outcome = await rescheduleBooking(atWork(), {
      bookingId: booking.id,
      sequence: 0,
      startsAt: at('09:10'),
      operatorId: operator.id,
    });
    expect(outcome.kind).toBe('moved');
  });

  it('onto a booking, a blocked slot, outside opening hours or into the past is rejected without changes', async () => {
    const { service, operator, booking } = await booked();
    await book(office.ctx(), createBookingRequest(service, `${TUESDAY}T11:00:00+01:00`, 'Luigi'));
    await office.block(operator, `${TUESDAY}T10:00:00+01:00`, `${TUESDAY}T10:30:00+01:00`);
    const to = (startsAt: number) =>
      rescheduleBooking(atWork(), { bookingId: booking.id, sequence: 0, startsAt, operatorId: operator.id });
    expect((await to(at('11:05'))).kind).toBe('taken');
    expect((await to(at('10:20'))).kind).toBe('taken');
    expect((await to(at('11:50'))).kind).toBe('notOffered');
    expect((await to(Date.parse('2026-11-20T09:00:00+01:00'))).kind).toBe('notOffered');
    expect((await to(at('09:00'))).kind).toBe('moved');
  });

  it('by two concurrent requests succeeds once, returns one conflict and sends one mail', async () => {
    const { booking, operator } = await booked();
    const to = (time: string) =>
      rescheduleBooking(atWork(), { bookingId: booking.id, sequence: 0, startsAt: at(time), operatorId: operator.id });
    const kinds = (await Promise.all([to('10:00'), to('11:00')])).map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(['changed', 'moved']);
    const mails = await office.pool.query(`select 1 from mail where booking_id = $1 and kind = 'BOOKING_MOVED'`, [
      booking.id,
    ]);
    expect(mails.rows).toHaveLength(1);
  });

  it('repeated after a lost response succeeds and sends one mail', async () => {
    const { booking, operator } = await booked();
    const again = () =>
      rescheduleBooking(atWork(), {
        bookingId: booking.id,
        sequence: 0,
        startsAt: at('10:00'),
        operatorId: operator.id,
      });
    expect((await again()).kind).toBe('moved');
    expect(await again()).toMatchObject({ kind: 'moved', booking: { sequence: 1, startsAt: at('10:00') } });
    const elsewhere = { bookingId: booking.id, sequence: 0, startsAt: at('11:00'), operatorId: operator.id };
    expect((await rescheduleBooking(atWork(), elsewhere)).kind).toBe('changed');
    const mails = await office.pool.query(`select 1 from mail where booking_id = $1 and kind = 'BOOKING_MOVED'`, [
      booking.id,
    ]);
    expect(mails.rows).toHaveLength(1);
  });

  it('during concurrent bookings of the same slots causes no double booking and no deadlock', async () => {
    const { service, operator, booking } = await booked();
    let sequence = 0;
    const staffMoves = async () => {
      for (let i = 0; i < 30; i++) {
        const minute = (i * 7) % 160;
        const outcome = await rescheduleBooking(atWork(), {
          bookingId: booking.id,
          sequence,
          startsAt: at('09:00') + minute * 60_000,
          operatorId: operator.id,
        });
        if (outcome.kind === 'moved') ({ sequence } = outcome.booking);
      }
    };
    const citizensBook = Array.from({ length: 12 }, async (_, i) => {
      const [hour, minute] = [9 + Math.floor(i / 4), (i % 4) * 15].map((part) => String(part).padStart(2, '0'));
      const time = `${TUESDAY}T${hour}:${minute}:00+01:00`;
      return book(office.ctx(), createBookingRequest(service, time, `Cittadino${i}`));
    });
    await Promise.all([staffMoves(), ...citizensBook]);
    const { rows } = await office.pool.query<{ doubles: number }>(
      `select count(*)::int as doubles from booking one join booking other on one.operator_id = other.operator_id and
        one.id < other.id
         and one.starts_at < other.busy_until and other.starts_at < one.busy_until
       where one.service_id = $1 and one.status = 'CONFIRMED' and other.status = 'CONFIRMED'`,
      [service.id],
    );
    expect(rows[0]!.doubles).toBe(0);
    expect(sequence).toBeGreaterThan(0);
  });
});

describe('booking on behalf of a citizen', () => {
  const request = (serviceId: number, time: string, change: object = {}) => ({
    serviceId: String(serviceId),
    operatorId: null,
    startsAt: at(time),
    applicant: { name: 'Rosa', surname: 'Greco', phone: '', email: '' },
    notes: '',
    source: 'DESK' as const,
    idempotencyKey: `desk ${serviceId} ${time}`,
    ...change,
  });

  it('requires no telephone, e-mail, grid or notice; without an address it queues no mail', async () => {
    const service = await office.addService({ minNoticeMinutes: 10_000, noticeText: 'Occorrente' });
    await office.addOperator([service]);
    const outcome = await bookOnBehalf(atWork(), request(service.id, '09:07'));
    if (outcome.kind !== 'booked') throw new Error(outcome.kind);
    expect(outcome.booking).toMatchObject({ source: 'DESK', applicant: { phone: null, email: null } });
    expect((await office.pool.query('select 1 from mail where booking_id = $1', [outcome.booking.id])).rows).toEqual(
      [],
    );
    expect(await audited(outcome.booking.id)).toEqual([['book', 'STAFF']]);
  });

  it('validates the optional fields', async () => {
    const service = await office.addService();
    await office.addOperator([service]);
    const applicant = { name: 'Rosa', surname: '', phone: '12', email: 'rosa@' };
    expect(await bookOnBehalf(atWork(), request(service.id, '09:00', { applicant }))).toMatchObject({
      kind: 'invalid',
      errors: [{ path: 'applicant.surname' }, { path: 'applicant.phone' }, { path: 'applicant.email' }],
    });
  });

  it('creates no double booking, neither with a citizen nor after a lost response', async () => {
    const service = await office.addService();
    await office.addOperator([service]);
    const first = await bookOnBehalf(atWork(), request(service.id, '09:00'));
    expect(await bookOnBehalf(atWork(), request(service.id, '09:00'))).toEqual(first);
    expect((await book(office.ctx(), createBookingRequest(service, `${TUESDAY}T09:00:00+01:00`))).kind).toBe('taken');
  });
});

describe('attendance', () => {
  it('appears in the history with its actor: citizen, staff member or system', async () => {
    const { booking } = await booked();
    await recordAttendance(atWork({ now: at('08:55') }), booking, 'ARRIVED');
    await recordBookingEvents(office.ctx({ actor: { kind: 'SYSTEM' }, now: at('08:55') }), [
      { booking, action: 'tidyUp' },
    ]);
    const history = await (await toStaffBooking(office.ctx(), booking)).history();
    expect(history.map(({ action, actorKind, staffName }) => [action, actorKind, staffName])).toEqual([
      ['book', 'CITIZEN', null],
      ['recordAttendance', 'STAFF', staff.name],
      ['tidyUp', 'SYSTEM', null],
    ]);
  });
});

describe('finding', () => {
  it('finds bookings by number, surname, full name in either order, telephone and e-mail, in pages', async () => {
    const service = await office.addService({ name: 'Ricerca' });
    await office.addOperator([service], { hours: { opens: 480, closes: 1200 } });
    const applicant = { name: 'Zelinda', surname: 'D’Amico Òrso', phone: '081 5550123', email: 'zelinda@example.it' };
    for (const time of ['09:00', '09:15', '09:30']) {
      const outcome = await book(office.ctx(), {
        ...createBookingRequest(service, `${TUESDAY}T${time}:00+01:00`),
        applicant,
      });
      if (outcome.kind !== 'booked') throw new Error(outcome.kind);
    }
    const search = { text: '', placeId: null, placeIds: null, operatorId: null, from: null, to: null, status: null };
    const found = async (text: string) =>
      (await findBookings(office.ctx(), { ...search, text }, 10, null)).lines.length;
    for (const text of [
      'd’amico',
      'D’AMICO òrso',
      'zelinda d’amico',
      'd’amico òrso zel',
      '081 555 0123',
      '+390815550123',
      'zelinda@',
    ]) {
      expect([text, await found(text)]).toEqual([text, 3]);
    }
    for (const text of ['%', '_', "' or 1=1", 'nemico', '081 555 9999'])
      expect([text, await found(text)]).toEqual([text, 0]);

    const first = await findBookings(office.ctx(), { ...search, text: 'd’amico' }, 2, null);
    expect(first).toMatchObject({ hasMore: true, lines: [{ startsAt: at('09:00') }, { startsAt: at('09:15') }] });
    const last = first.lines[1]!;
    const second = await findBookings(office.ctx(), { ...search, text: 'd’amico' }, 2, {
      today: first.today,
      startsAt: new Date(last.startsAt),
      id: last.id,
    });
    expect(second).toMatchObject({ hasMore: false, lines: [{ startsAt: at('09:30') }] });
    expect(await found(String(first.lines[0]!.number))).toBe(1);
  });
});

describe('finding, for an operator with an agenda of their own', () => {
  it("returns only the operator's bookings, also with a place filter", async () => {
    const mine = await booked('10:00', 'Mia');
    await booked('10:00', 'Altrui');
    await office.addStaff('OPERATOR', { operator: mine.operator });
    const browser = office.browser();
    await browser.signIn('operator@comune.example');
    const found = async (placeId: string | null) => {
      const { data } = await browser.request<{ findBookings: { nodes: { id: string }[] } }>(
        'query ($input: FindBookingsInput!) { findBookings(input: $input) { nodes { id } } }',
        { input: { placeId } },
      );
      return data.findBookings.nodes.map(({ id }) => id);
    };
    expect(await found(null)).toEqual([mine.booking.id]);
    expect(await found(String(office.place.id))).toEqual([mine.booking.id]);
  });
});

describe('the agenda', () => {
  it('has a column per operator with hours, bookings and blocked slots, without cancelled bookings', async () => {
    const place = await office.addPlace(`agenda-${MONDAY_AT_EIGHT}`);
    const service = await office.addService({ place, bufferMinutes: 5 });
    const elsewhere = await office.addService();
    const operator = await office.addOperator([service, elsewhere], { name: 'Anna', hours: null });
    await office.addHours(operator, { opens: 540, closes: 600 }, place);
    await office.addHours(operator, { opens: 660, closes: 720 });
    await office.block(operator, `${TUESDAY}T09:50:00+01:00`, `${TUESDAY}T10:00:00+01:00`);
    const notes = 'Porto il passeggino';
    await book(office.ctx(), { ...createBookingRequest(service, `${TUESDAY}T09:00:00+01:00`), notes });
    await book(office.ctx(), { ...createBookingRequest(elsewhere, `${TUESDAY}T11:00:00+01:00`), notes });
    const cancelled = await book(office.ctx(), createBookingRequest(service, `${TUESDAY}T09:30:00+01:00`, 'Luigi'));
    if (cancelled.kind !== 'booked') throw new Error(cancelled.kind);
    await office.pool.query(`update booking set status = 'CANCELLED', cancelled_at = now() where id = $1`, [
      cancelled.booking.id,
    ]);
    const days = await readAgenda(office.ctx(), {
      placeId: place.id,
      operatorId: null,
      from: TUESDAY,
      to: '2026-11-25',
    });
    expect(days.map(({ date }) => date)).toEqual([TUESDAY, '2026-11-25']);
    expect(days[0]!.columns).toMatchObject([
      {
        operator: { name: 'Anna' },
        open: [{ startsAt: `${TUESDAY}T09:00:00+01:00`, endsAt: `${TUESDAY}T10:00:00+01:00` }],
        blockedSlots: [{ startsAt: `${TUESDAY}T09:50:00+01:00` }],
        bookings: [
          {
            applicantName: 'Rossi Mario',
            elsewhere: null,
            startsAt: `${TUESDAY}T09:00:00+01:00`,
            busyUntil: `${TUESDAY}T09:20:00+01:00`,
            sequence: 0,
            phone: '+393331234567',
            email: 'mario@example.it',
            notes,
            hasNotes: true,
          },
          {
            elsewhere: 'anagrafe',
            startsAt: `${TUESDAY}T11:00:00+01:00`,
            phone: null,
            email: null,
            notes: '',
            hasNotes: true,
          },
        ],
      },
    ]);
    expect(days[1]!.columns[0]).toMatchObject({ bookings: [], blockedSlots: [] });

    const request = { placeId: place.id, operatorId: null, from: TUESDAY, to: TUESDAY, includeCancelled: true };
    const [withCancelled] = await readAgenda(office.ctx(), request);
    expect(withCancelled!.columns[0]!.bookings.map(({ applicantName, status }) => [applicantName, status])).toEqual([
      ['Rossi Mario', 'CONFIRMED'],
      ['Rossi Luigi', 'CANCELLED'],
      ['Rossi Mario', 'CONFIRMED'],
    ]);
  });
});
