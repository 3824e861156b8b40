import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffMember } from '../../db/entities/staff/staff.ts';
import { createBookingRequest } from '../../test-support/fixtures.ts';
import { createStaffArea, type StaffArea } from '../../test-support/staff-area.ts';
import { book } from '../create/book.ts';
import { cancelBooking } from '../cancel/cancel-booking.ts';
import { changeService } from '../change-service/change-service.ts';
import { findById } from '../find-booking.ts';
import { rescheduleBooking } from '../reschedule/reschedule-booking.ts';
import { reinstateBooking } from './reinstate-booking.ts';

let office: StaffArea;
let staff: StaffMember;
beforeAll(async () => {
  office = await createStaffArea();
  staff = await office.addStaff('ADMIN');
});
afterAll(() => office.close());

type Service = Awaited<ReturnType<StaffArea['addService']>>;
const TUESDAY = '2026-11-24';
const at = (time: string) => Date.parse(`${TUESDAY}T${time}:00+01:00`);
const atWork = (now = at('08:00')) => office.ctx({ actor: { kind: 'STAFF', id: staff.id }, now });

async function bookAt(service: Service, time: string, who = 'Mario') {
  const outcome = await book(office.ctx(), createBookingRequest(service, `${TUESDAY}T${time}:00+01:00`, who));
  if (outcome.kind !== 'booked') throw new Error(outcome.kind);
  return outcome.booking;
}

async function booked(overrides: Parameters<StaffArea['addService']>[0] = {}) {
  const service = await office.addService(overrides);
  const operator = await office.addOperator([service]);
  return { service, operator, booking: await bookAt(service, '09:00') };
}

async function cancelled() {
  const one = await booked();
  await cancelBooking(atWork(), one.booking, 'it', 'Errore');
  return one;
}

const read = async (id: string) => (await findById(office.ctx(), id))!;

async function readMails(id: string): Promise<[string, number][]> {
  const { rows } = await office.pool.query<{ kind: string; sequence: number }>(
    `select kind, (message -> 'booking' ->> 'sequence')::int as sequence from mail where booking_id = $1
     order by (message -> 'booking' ->> 'sequence')::int`,
    [id],
  );
  return rows.map(({ kind, sequence }) => [kind, sequence]);
}

async function reinstate(id: string, wishes: { startsAt?: number; notifyCitizen?: boolean; now?: number } = {}) {
  const found = await read(id);
  const { startsAt = null, notifyCitizen = true, now } = wishes;
  const request = { sequence: found.details.sequence, startsAt, operatorId: null, notifyCitizen };
  return reinstateBooking(atWork(now), found, request);
}

describe('undoing a cancellation', () => {
  it('gives the booking its time back, with a mail of a higher sequence and an audit entry', async () => {
    const { service, booking } = await cancelled();
    expect(await reinstate(booking.id)).toMatchObject({
      kind: 'reinstated',
      booking: { status: 'CONFIRMED', startsAt: at('09:00'), sequence: 2, cancelledAt: null },
    });
    expect(await readMails(booking.id)).toEqual([
      ['BOOKING_CONFIRMED', 0],
      ['BOOKING_CANCELLED', 1],
      ['BOOKING_REINSTATED', 2],
    ]);
    const other = createBookingRequest(service, `${TUESDAY}T09:00:00+01:00`, 'Luigi');
    expect((await book(office.ctx(), other)).kind).toBe('taken');
    const { rows } = await office.pool.query(`select action, details from audit_entry where subject_id = $1`, [
      booking.id,
    ]);
    expect(rows).toContainEqual({
      action: 'reinstateBooking',
      details: expect.objectContaining({ status: 'CANCELLED' }),
    });
  });

  it('writes no mail if the office chose so, and says it in the audit trail', async () => {
    const { booking } = await cancelled();
    expect((await reinstate(booking.id, { notifyCitizen: false })).kind).toBe('reinstated');
    expect(await readMails(booking.id)).toHaveLength(2);
    const { rows } = await office.pool.query(
      `select details -> 'notified' as notified from audit_entry where action = 'reinstateBooking' and subject_id = $1`,
      [booking.id],
    );
    expect(rows).toEqual([{ notified: false }]);
  });

  it('names the holder if the time is taken, and moves to another time', async () => {
    const { service, booking } = await cancelled();
    const holder = await bookAt(service, '09:00', 'Luigi');
    expect(await reinstate(booking.id)).toMatchObject({ kind: 'taken', holders: [{ id: holder.id }] });
    expect(await reinstate(booking.id, { startsAt: at('09:15') })).toMatchObject({
      kind: 'reinstated',
      booking: { startsAt: at('09:15'), endsAt: at('09:30') },
    });
  });

  it('is refused after the end, for a valid booking, a stale version and erased data', async () => {
    const { booking } = await cancelled();
    expect((await reinstate(booking.id, { now: at('09:15') })).kind).toBe('over');
    const found = await read(booking.id);
    const request = { startsAt: null, operatorId: null, notifyCitizen: true };
    expect((await reinstateBooking(atWork(), found, { ...request, sequence: 0 })).kind).toBe('changed');
    await reinstate(booking.id);
    expect((await reinstate(booking.id)).kind).toBe('changed');
    const erased = await cancelled();
    await office.pool.query(`update booking set applicant_name = '', anonymised_at = now() where id = $1`, [
      erased.booking.id,
    ]);
    expect((await reinstate(erased.booking.id)).kind).toBe('changed');
  });

  it('repeated after a lost response succeeds and sends one mail', async () => {
    const { booking } = await cancelled();
    const found = await read(booking.id);
    const request = { sequence: 1, startsAt: null, operatorId: null, notifyCitizen: true };
    await reinstateBooking(atWork(), found, request);
    expect((await reinstateBooking(atWork(), await read(booking.id), request)).kind).toBe('reinstated');
    expect(await readMails(booking.id)).toHaveLength(3);
  });

  it('races with a booking of the same time: one of them holds it', async () => {
    for (let round = 0; round < 5; round++) {
      const { service, booking } = await cancelled();
      const [undone] = await Promise.all([reinstate(booking.id), bookAt(service, '09:00', 'Luigi').catch(() => null)]);
      const { rows } = await office.pool.query(
        `select count(*)::int as held from booking where service_id = $1 and status = 'CONFIRMED'`,
        [service.id],
      );
      expect(rows).toEqual([{ held: 1 }]);
      expect(['reinstated', 'taken']).toContain(undone.kind);
    }
  });

  it('stays in its own agenda with an override and no operator; without the override a colleague gets it', async () => {
    for (const override of [true, false]) {
      const { service, operator, booking } = await cancelled();
      const colleague = await office.addOperator([service], { hours: { opens: 1200, closes: 1260 } });
      const found = await read(booking.id);
      const request = { sequence: 1, startsAt: at('20:00'), operatorId: null, notifyCitizen: false, override };
      expect(await reinstateBooking(atWork(), found, request)).toMatchObject({
        kind: 'reinstated',
        booking: {
          operator: { id: (override ? operator : colleague).id },
          overriddenRules: override ? ['OUTSIDE_HOURS'] : [],
        },
      });
    }
  });

  it('moves a missed appointment with the mail of a move', async () => {
    const { booking } = await booked();
    await office.pool.query(`update booking set status = 'NO_SHOW' where id = $1`, [booking.id]);
    const outcome = await reinstate(booking.id, { startsAt: at('10:00'), now: at('09:30') });
    expect(outcome).toMatchObject({ kind: 'reinstated', booking: { status: 'CONFIRMED', startsAt: at('10:00') } });
    expect((await readMails(booking.id)).at(-1)).toEqual(['BOOKING_MOVED', 1]);
  });
});

describe('changing the service', () => {
  async function change(id: string, service: Service, wishes: { startsAt?: number; notifyCitizen?: boolean } = {}) {
    const found = await read(id);
    const { startsAt = null, notifyCitizen = true } = wishes;
    const { sequence } = found.details;
    return changeService(atWork(), found, {
      sequence,
      serviceId: service.id,
      startsAt,
      operatorId: null,
      notifyCitizen,
    });
  }

  it('applies length, buffer and operators of the new service, and keeps the number', async () => {
    const { booking, operator } = await booked();
    const longer = await office.addService({ name: 'Cambio residenza', durationMinutes: 45, bufferMinutes: 10 });
    const other = await office.addOperator([longer]);
    expect(await change(booking.id, longer)).toMatchObject({
      kind: 'serviceChanged',
      booking: {
        number: booking.number,
        service: { name: 'Cambio residenza', durationMinutes: 45 },
        startsAt: at('09:00'),
        endsAt: at('09:45'),
        busyUntil: at('09:55'),
        operator: { id: other.id },
        sequence: 1,
      },
    });
    expect(other.id).not.toBe(operator.id);
    expect((await read(booking.id)).details).toMatchObject({ service: { id: longer.id }, endsAt: at('09:45') });
    const { rows } = await office.pool.query(
      `select message ->> 'serviceBefore' as before, message -> 'service' ->> 'name' as now
       from mail where booking_id = $1 and kind = 'BOOKING_SERVICE_CHANGED'`,
      [booking.id],
    );
    expect(rows).toEqual([{ before: 'Rilascio C.I.E.', now: 'Cambio residenza' }]);
  });

  it('keeps the operator if they offer the new service, although their old slot overlaps', async () => {
    const service = await office.addService();
    const longer = await office.addService({ durationMinutes: 30 });
    const operator = await office.addOperator([service, longer]);
    await office.addOperator([longer]);
    const booking = await bookAt(service, '09:00');
    expect(await change(booking.id, longer)).toMatchObject({ booking: { operator: { id: operator.id } } });
  });

  it('is taken if the longer appointment does not fit, not offered outside the hours, and refused when stale', async () => {
    const service = await office.addService();
    const longer = await office.addService({ durationMinutes: 30 });
    await office.addOperator([service, longer]);
    const booking = await bookAt(service, '09:00');
    await bookAt(service, '09:15', 'Luigi');
    expect((await change(booking.id, longer)).kind).toBe('taken');
    expect((await change(booking.id, longer, { startsAt: at('11:45') })).kind).toBe('notOffered');
    expect((await change(booking.id, service)).kind).toBe('unchanged');
    expect((await change(booking.id, longer, { startsAt: at('10:00') })).kind).toBe('serviceChanged');
    const request = { sequence: 0, serviceId: service.id, startsAt: null, operatorId: null, notifyCitizen: true };
    expect((await changeService(atWork(), await read(booking.id), request)).kind).toBe('changed');
  });

  it('races with a move: one of them is written, the other is answered with what stands now', async () => {
    const { booking } = await booked();
    const longer = await office.addService({ durationMinutes: 30 });
    await office.addOperator([longer]);
    const outcomes = await Promise.all([
      change(booking.id, longer),
      rescheduleBooking(atWork(), { bookingId: booking.id, sequence: 0, startsAt: at('10:00'), operatorId: null }),
    ]);
    const kinds = outcomes.map(({ kind }) => (kind === 'changed' ? kind : 'written'));
    expect(kinds.toSorted()).toEqual(['changed', 'written']);
    expect((await read(booking.id)).details.sequence).toBe(1);
  });
});

describe('the choice whether to write to the citizen', () => {
  it.each([
    [true, 2],
    [false, 1],
  ])('of a cancellation and a move: %s', async (notifyCitizen, mails) => {
    const one = await booked();
    await cancelBooking(atWork(), one.booking, 'it', 'Telefonata', notifyCitizen);
    expect(await readMails(one.booking.id)).toHaveLength(mails);
    const other = await booked();
    const move = { bookingId: other.booking.id, sequence: 0, startsAt: at('10:00'), operatorId: null, notifyCitizen };
    expect((await rescheduleBooking(atWork(), move)).kind).toBe('moved');
    expect(await readMails(other.booking.id)).toHaveLength(mails);
  });
});
