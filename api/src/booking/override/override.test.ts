import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffMember } from '../../db/entities/staff/staff.ts';
import { createBookingRequest } from '../../test-support/fixtures.ts';
import { createStaffArea, type StaffArea } from '../../test-support/staff-area.ts';
import { recordAttendance } from '../attendance/record-attendance.ts';
import { getAvailability } from '../availability/availability.ts';
import { book } from '../create/book.ts';
import { bookOnBehalf } from '../create/book-on-behalf.ts';
import { findById } from '../find-booking.ts';
import { rescheduleBooking } from '../reschedule/reschedule-booking.ts';

let office: StaffArea;
let staff: StaffMember;
beforeAll(async () => {
  office = await createStaffArea();
  staff = await office.addStaff('ADMIN');
});
afterAll(() => office.close());

const at = (time: string, date = '2026-11-24') => Date.parse(`${date}T${time}:00+01:00`);
const atWork = (changes = {}) => office.ctx({ actor: { kind: 'STAFF', id: staff.id }, ...changes });

let requests = 0;
const request = (serviceId: number, operatorId: number, startsAt: number, override = true) => ({
  serviceId: String(serviceId),
  operatorId: String(operatorId),
  startsAt,
  applicant: { name: 'Rosa', surname: 'Greco', phone: '', email: 'rosa@example.it' },
  notes: '',
  source: 'DESK' as const,
  idempotencyKey: `override ${requests++}`,
  override,
});

async function prepare() {
  const service = await office.addService();
  const operator = await office.addOperator([service]);
  const bookAt = async (startsAt: number, override = true) => {
    const outcome = await bookOnBehalf(atWork(), request(service.id, operator.id, startsAt, override));
    return outcome.kind === 'booked' ? outcome.booking : outcome.kind;
  };
  const bookOnline = (time: string, name = 'Luigi') =>
    book(office.ctx(), createBookingRequest(service, `2026-11-24T${time}:00+01:00`, name));
  return { service, operator, bookAt, bookOnline };
}

async function countMails(bookingId: string): Promise<number> {
  return (await office.pool.query('select 1 from mail where booking_id = $1', [bookingId])).rows.length;
}

describe('booking with an override', () => {
  it('outside the opening hours is refused without it, and accepted and marked with it', async () => {
    const { bookAt } = await prepare();
    for (const startsAt of [at('20:00'), at('05:30'), at('10:00', '2026-11-29')]) {
      expect(await bookAt(startsAt, false)).toBe('notOffered');
      expect(await bookAt(startsAt)).toMatchObject({ startsAt, overriddenRules: ['OUTSIDE_HOURS'] });
    }
  });

  it('during a blocked time is marked as taken', async () => {
    const { bookAt, operator } = await prepare();
    await office.block(operator, '2026-11-24T10:00:00+01:00', '2026-11-24T10:30:00+01:00');
    expect(await bookAt(at('10:00'), false)).toBe('taken');
    expect(await bookAt(at('10:00'))).toMatchObject({ overriddenRules: ['TAKEN'] });
  });

  it('at a taken time gets a lane of its own each time, and takes no time from citizens', async () => {
    const { service, operator, bookAt, bookOnline } = await prepare();
    expect((await bookOnline('09:00')).kind).toBe('booked');
    const days = async () => {
      const query = { serviceId: service.id, operatorId: operator.id };
      return (await getAvailability(office.ctx(), query, '2026-11-24', '2026-11-24'))!.days;
    };
    const before = await days();
    expect(await bookAt(at('09:00'), false)).toBe('taken');
    const more = await Promise.all(Array.from({ length: 12 }, () => bookAt(at('09:05'))));
    const lanes = more.map((booking) => (typeof booking === 'string' ? booking : booking.counter));
    expect(new Set(lanes).size).toBe(12);
    expect(more).toEqual(more.map(() => expect.objectContaining({ overriddenRules: ['TAKEN'] })));
    expect(await days()).toEqual(before);
    expect((await bookOnline('09:15')).kind).toBe('booked');
  });

  it('negative control: the constraint rejects two overrides in one lane', async () => {
    const { bookAt } = await prepare();
    const [one, two] = [await bookAt(at('21:00')), await bookAt(at('21:05'))];
    if (typeof one === 'string' || typeof two === 'string') throw new Error('not booked');
    const update = office.pool.query('update booking set counter = $2 where id = $1', [two.id, one.counter]);
    await expect(update).rejects.toThrow('booking_no_overlap');
  });

  it('records a visit of the last 31 days without a mail, and none before', async () => {
    const { bookAt } = await prepare();
    const yesterday = await bookAt(at('10:00', '2026-11-20'));
    expect(yesterday).toMatchObject({ overriddenRules: ['OVER'] });
    if (typeof yesterday === 'string') throw new Error(yesterday);
    expect(await countMails(yesterday.id)).toBe(0);
    expect(await readOverrides(yesterday.id)).toEqual([['OVER']]);
    expect(await bookAt(at('22:00', '2026-11-20'))).toMatchObject({ overriddenRules: ['OVER', 'OUTSIDE_HOURS'] });
    expect(await bookAt(at('10:00', '2026-11-20'), false)).toBe('notOffered');
    expect(await bookAt(at('10:00', '2026-10-20'))).toBe('notOffered');
  });

  it('keeps the rules at a free time', async () => {
    const { bookAt } = await prepare();
    expect(await bookAt(at('11:00'))).toMatchObject({ counter: 1, overriddenRules: [] });
  });
});

/** Returns the overridden rules in the audit entries of a booking, oldest first. */
async function readOverrides(bookingId: string): Promise<unknown[]> {
  const { rows } = await office.pool.query<{ rules: unknown }>(
    `select details -> 'overriddenRules' as rules from audit_entry where subject_id = $1 order by id`,
    [bookingId],
  );
  return rows.map(({ rules }) => rules);
}

it('rescheduling to a taken time needs the override, and moving away removes the mark', async () => {
  const { operator, bookOnline } = await prepare();
  const outcomes = [await bookOnline('09:00'), await bookOnline('09:30')];
  const [, outcome] = outcomes;
  if (outcome?.kind !== 'booked') throw new Error('not booked');
  const move = (sequence: number, time: string, override: boolean) =>
    rescheduleBooking(atWork(), {
      bookingId: outcome.booking.id,
      sequence,
      startsAt: at(time),
      operatorId: operator.id,
      override,
    });
  expect((await move(0, '09:00', false)).kind).toBe('taken');
  expect(await move(0, '09:00', true)).toMatchObject({ kind: 'moved', booking: { overriddenRules: ['TAKEN'] } });
  expect((await findById(office.ctx(), outcome.booking.id))?.details).toMatchObject({ overriddenRules: ['TAKEN'] });
  expect(await move(1, '20:00', true)).toMatchObject({ booking: { overriddenRules: ['OUTSIDE_HOURS'] } });
  expect(await readOverrides(outcome.booking.id)).toEqual([null, ['TAKEN'], ['OUTSIDE_HOURS']]);
  expect(await move(2, '10:00', true)).toMatchObject({ booking: { overriddenRules: [], counter: 1 } });
  expect((await bookOnline('10:00')).kind).toBe('taken');
});

it('reverting a no-show at a taken time needs the override, and keeps both bookings', async () => {
  const { bookOnline } = await prepare();
  const first = await bookOnline('09:00');
  if (first.kind !== 'booked') throw new Error(first.kind);
  const later = { now: at('09:20') };
  expect((await recordAttendance(atWork(later), first.booking, 'NO_SHOW')).kind).toBe('recorded');
  const second = await bookOnline('09:00', 'Anna');
  expect(second.kind).toBe('booked');
  const missed = (await findById(office.ctx(), first.booking.id))!.details;
  expect((await recordAttendance(atWork(later), missed, 'EXPECTED')).kind).toBe('taken');
  expect(await recordAttendance(atWork(later), missed, 'EXPECTED', true)).toMatchObject({
    kind: 'recorded',
    booking: { status: 'CONFIRMED', overriddenRules: ['TAKEN'] },
  });
});

it('a missed citizen who arrives at a taken time is recorded as arrived beside the other booking', async () => {
  const { bookOnline } = await prepare();
  const first = await bookOnline('09:00');
  if (first.kind !== 'booked') throw new Error(first.kind);
  const later = { now: at('09:20') };
  await recordAttendance(atWork(later), first.booking, 'NO_SHOW');
  expect((await bookOnline('09:00', 'Anna')).kind).toBe('booked');
  const missed = (await findById(office.ctx(), first.booking.id))!.details;
  expect((await recordAttendance(atWork(later), missed, 'ARRIVED')).kind).toBe('taken');
  expect((await recordAttendance(atWork(later), missed, 'ARRIVED', true)).kind).toBe('recorded');
  const { rows } = await office.pool.query(
    `select status, arrived_at is not null as arrived, overridden_rules as rules from booking where id = $1`,
    [missed.id],
  );
  expect(rows).toEqual([{ status: 'CONFIRMED', arrived: true, rules: ['TAKEN'] }]);
});

it('an operator overrides only their own agenda, and a manager only their places', async () => {
  const { service, operator } = await prepare();
  const other = await office.addOperator([service]);
  const own = await office.addStaff('OPERATOR', { operator, places: [office.place] });
  const browser = office.browser();
  await browser.signIn(own.email);
  const send = (operatorId: number, override: boolean) => {
    const { startsAt, ...input } = request(service.id, operatorId, at('20:00'), override);
    return browser.request('mutation ($input: BookOnBehalfInput!) { bookOnBehalf(input: $input) { __typename } }', {
      input: { ...input, startsAt: new Date(startsAt).toISOString() },
    });
  };
  expect((await send(other.id, true)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await send(other.id, false)).data).toEqual({ bookOnBehalf: { __typename: 'SlotNotOffered' } });
  expect((await send(operator.id, true)).data).toEqual({ bookOnBehalf: { __typename: 'StaffBookingSuccess' } });
});

it('an override without an operator stays in the agenda of the booking; without the override a colleague gets it', async () => {
  const { service, operator, bookOnline } = await prepare();
  const [first, second] = [await bookOnline('09:00'), await bookOnline('09:30')];
  const colleague = await office.addOperator([service], { hours: { opens: 1200, closes: 1260 } });
  const moveToEvening = (outcome: Awaited<ReturnType<typeof bookOnline>>, override: boolean) => {
    if (outcome.kind !== 'booked') throw new Error(outcome.kind);
    const request = { bookingId: outcome.booking.id, sequence: 0, startsAt: at('20:00'), operatorId: null };
    return rescheduleBooking(atWork(), { ...request, override });
  };
  expect(await moveToEvening(first, false)).toMatchObject({ booking: { operator: { id: colleague.id } } });
  expect(await moveToEvening(second, true)).toMatchObject({
    booking: { operator: { id: operator.id }, overriddenRules: ['OUTSIDE_HOURS'] },
  });
});
