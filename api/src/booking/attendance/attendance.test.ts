import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffMember } from '../../db/entities/staff/staff.ts';
import { createBookingRequest } from '../../test-support/fixtures.ts';
import { createStaffArea, type StaffArea } from '../../test-support/staff-area.ts';
import { book } from '../create/book.ts';
import { bookOnBehalf } from '../create/book-on-behalf.ts';
import { cancelBooking } from '../cancel/cancel-booking.ts';
import type { Attendance } from './attendance-rules.ts';
import { recordAttendance } from './record-attendance.ts';

let office: StaffArea;
let staff: StaffMember;
beforeAll(async () => {
  office = await createStaffArea();
  staff = await office.addStaff('ADMIN');
});
afterAll(() => office.close());

const TUESDAY = '2026-11-24';
const at = (time: string, date = TUESDAY) => Date.parse(`${date}T${time}:00+01:00`);
const atWork = (now = at('09:00')) => office.ctx({ actor: { kind: 'STAFF', id: staff.id }, now });

async function booked(overrides: { capacity?: number } = {}, time = '09:00') {
  const service = await office.addService();
  const operator = await office.addOperator([service], overrides);
  return { service, operator, booking: await bookAt(service, time) };
}

async function bookAt(service: Awaited<ReturnType<StaffArea['addService']>>, time: string, who = 'Mario') {
  const outcome = await book(office.ctx(), createBookingRequest(service, `${TUESDAY}T${time}:00+01:00`, who));
  if (outcome.kind !== 'booked') throw new Error(outcome.kind);
  return outcome.booking;
}

async function holdAgain(service: Awaited<ReturnType<StaffArea['addService']>>, now: number, time = '09:00') {
  const outcome = await bookOnBehalf(atWork(now), {
    serviceId: String(service.id),
    operatorId: null,
    startsAt: at(time),
    applicant: { name: 'Luigi', surname: 'Verdi', phone: '', email: '' },
    notes: '',
    source: 'DESK',
    idempotencyKey: `again ${service.id} ${time}`,
  });
  if (outcome.kind !== 'booked') throw new Error(outcome.kind);
  return outcome.booking;
}

async function readStatus(id: string): Promise<string> {
  const { rows } = await office.pool.query<{ status: string }>('select status from booking where id = $1', [id]);
  return rows[0]!.status;
}

describe('an appointment that is still to come', () => {
  it.each([
    ['COMPLETED', '08:59', 'NOT_STARTED'],
    ['NO_SHOW', '08:59', 'NOT_STARTED'],
    ['NO_SHOW', '00:00', 'NOT_STARTED'],
    ['COMPLETED', '09:00', null],
    ['NO_SHOW', '09:00', null],
    ['NO_SHOW', '09:20', null],
    ['ARRIVED', '00:00', null],
    ['ARRIVED', '08:30', null],
    ['ARRIVED', '23:59', null],
  ] as const)('accepts %s at %s of its day: %s is the reason', async (attendance, time, reason) => {
    const { booking } = await booked();
    const outcome = await recordAttendance(atWork(at(time)), booking, attendance);
    expect(outcome).toMatchObject(reason === null ? { kind: 'recorded' } : { kind: 'refused', reason });
  });

  it.each([
    ['2026-11-23', '23:59'],
    ['2026-11-17', '09:00'],
    ['2026-11-25', '00:00'],
    ['2026-12-24', '09:00'],
  ])('refuses ARRIVED on %s at %s', async (date, time) => {
    const { booking } = await booked();
    const outcome = await recordAttendance(atWork(at(time, date)), booking, 'ARRIVED');
    expect(outcome).toMatchObject({ kind: 'refused', reason: 'OTHER_DAY' });
  });

  it('keeps its time after a refused mark, and citizens get no other booking of it', async () => {
    const { service, booking } = await booked();
    for (const attendance of ['NO_SHOW', 'COMPLETED'] as const)
      await recordAttendance(atWork(at('08:00', '2026-11-23')), booking, attendance);
    expect(await readStatus(booking.id)).toBe('CONFIRMED');
    const other = createBookingRequest(service, `${TUESDAY}T09:00:00+01:00`, 'Luigi');
    expect((await book(office.ctx(), other)).kind).toBe('taken');
  });

  it('can be reverted when it was marked before this rule', async () => {
    const { booking } = await booked();
    await office.pool.query(`update booking set status = 'NO_SHOW' where id = $1`, [booking.id]);
    const noShow = { ...booking, status: 'NO_SHOW' as const };
    const monday = atWork(at('08:00', '2026-11-23'));
    expect(await recordAttendance(monday, noShow, 'EXPECTED')).toMatchObject({ kind: 'recorded' });
  });
});

describe('transitions', () => {
  const STATUSES = ['REQUESTED', 'CONFIRMED', 'COMPLETED', 'NO_SHOW', 'CANCELLED', 'REJECTED'] as const;
  const EXPECTED: Record<Attendance, Record<(typeof STATUSES)[number], string>> = {
    ARRIVED: {
      REQUESTED: 'changed',
      CONFIRMED: 'recorded CONFIRMED',
      COMPLETED: 'changed',
      NO_SHOW: 'recorded CONFIRMED',
      CANCELLED: 'changed',
      REJECTED: 'changed',
    },
    NOT_ARRIVED: {
      REQUESTED: 'changed',
      CONFIRMED: 'recorded CONFIRMED',
      COMPLETED: 'changed',
      NO_SHOW: 'changed',
      CANCELLED: 'changed',
      REJECTED: 'changed',
    },
    COMPLETED: {
      REQUESTED: 'changed',
      CONFIRMED: 'recorded COMPLETED',
      COMPLETED: 'recorded COMPLETED',
      NO_SHOW: 'changed',
      CANCELLED: 'changed',
      REJECTED: 'changed',
    },
    NO_SHOW: {
      REQUESTED: 'changed',
      CONFIRMED: 'recorded NO_SHOW',
      COMPLETED: 'changed',
      NO_SHOW: 'recorded NO_SHOW',
      CANCELLED: 'changed',
      REJECTED: 'changed',
    },
    EXPECTED: {
      REQUESTED: 'changed',
      CONFIRMED: 'recorded CONFIRMED',
      COMPLETED: 'recorded CONFIRMED',
      NO_SHOW: 'recorded CONFIRMED',
      CANCELLED: 'changed',
      REJECTED: 'changed',
    },
  };
  const cases = (Object.keys(EXPECTED) as Attendance[]).flatMap((attendance) =>
    STATUSES.map((status) => [attendance, status, EXPECTED[attendance][status]] as const),
  );

  it.each(cases)('%s of a booking that is %s: %s', async (attendance, status, expected) => {
    const { booking } = await booked();
    await office.pool.query(
      `update booking set status = $2, cancelled_at = case $2 when 'CANCELLED' then now() end where id = $1`,
      [booking.id, status],
    );
    const outcome = await recordAttendance(atWork(), { ...booking, status }, attendance);
    const after = await readStatus(booking.id);
    expect(outcome.kind === 'recorded' ? `recorded ${after}` : outcome.kind).toBe(expected);
    expect(after).toBe(expected === 'changed' ? status : expected.split(' ')[1]);
  });

  it('keep the arrival time when staff press twice and when NO_SHOW is reverted', async () => {
    const { booking } = await booked();
    const marks: [string, Attendance][] = [
      ['08:55', 'ARRIVED'],
      ['09:02', 'ARRIVED'],
      ['09:20', 'NO_SHOW'],
      ['09:21', 'EXPECTED'],
    ];
    for (const [time, attendance] of marks) {
      const status = (await readStatus(booking.id)) as 'CONFIRMED';
      await recordAttendance(atWork(at(time)), { ...booking, status }, attendance);
    }
    const { rows } = await office.pool.query(
      `select status, extract(epoch from arrived_at)::float8 * 1000 as arrived from booking where id = $1`,
      [booking.id],
    );
    expect(rows).toEqual([{ status: 'CONFIRMED', arrived: at('08:55') }]);
  });
});

describe('reverting a no-show', () => {
  it('names the holders of the time after another booking took it', async () => {
    const { service, booking } = await booked();
    await recordAttendance(atWork(), booking, 'NO_SHOW');
    const holder = await holdAgain(service, at('09:05'));
    const noShow = { ...booking, status: 'NO_SHOW' as const };
    for (const attendance of ['EXPECTED', 'ARRIVED'] as const) {
      const outcome = await recordAttendance(atWork(at('09:06')), noShow, attendance);
      expect(outcome).toMatchObject({ kind: 'taken', holders: [{ id: holder.id, number: holder.number }] });
    }
    expect(await readStatus(booking.id)).toBe('NO_SHOW');
  });

  it('takes another counter of the operator if its own is taken', async () => {
    const { service, booking } = await booked({ capacity: 2 });
    await recordAttendance(atWork(), booking, 'NO_SHOW');
    const holder = await holdAgain(service, at('09:05'));
    expect(holder.counter).toBe(booking.counter);
    const outcome = await recordAttendance(atWork(at('09:06')), { ...booking, status: 'NO_SHOW' as const }, 'EXPECTED');
    expect(outcome).toMatchObject({ kind: 'recorded', booking: { counter: 3 - booking.counter } });
  });

  it('races with a booking of the same time: one of them holds it', async () => {
    for (let round = 0; round < 5; round++) {
      const { service, booking } = await booked();
      await recordAttendance(atWork(), booking, 'NO_SHOW');
      const noShow = { ...booking, status: 'NO_SHOW' as const };
      const [undone] = await Promise.all([
        recordAttendance(atWork(at('09:01')), noShow, 'EXPECTED'),
        holdAgain(service, at('09:01')).catch(() => null),
      ]);
      const { rows } = await office.pool.query<{ held: number }>(
        `select count(*)::int as held from booking where service_id = $1 and status = 'CONFIRMED'`,
        [service.id],
      );
      expect(rows[0]!.held).toBe(1);
      expect(['recorded', 'taken']).toContain(undone.kind);
    }
  });
});

describe('concurrent acts', () => {
  it('record one of two different outcomes, and the other is answered with what stands now', async () => {
    const { booking } = await booked();
    const outcomes = await Promise.all(
      (['COMPLETED', 'NO_SHOW'] as const).map((one) => recordAttendance(atWork(), booking, one)),
    );
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['changed', 'recorded']);
    const [winner, loser] = outcomes.toSorted((a) => (a.kind === 'recorded' ? -1 : 1));
    const status = await readStatus(booking.id);
    expect(winner).toMatchObject({ booking: { status } });
    expect(loser).toMatchObject({ booking: { status } });
  });

  it('never mark a booking that was cancelled at the same time', async () => {
    for (let round = 0; round < 5; round++) {
      const { booking } = await booked();
      const [marked, cancelled] = await Promise.all([
        recordAttendance(atWork(), booking, 'NO_SHOW'),
        cancelBooking(atWork(), booking, 'it', 'Ufficio chiuso'),
      ]);
      expect(await readStatus(booking.id)).toBe(cancelled === null ? 'NO_SHOW' : 'CANCELLED');
      expect(marked.kind).toBe(cancelled === null ? 'recorded' : 'changed');
    }
  });
});
