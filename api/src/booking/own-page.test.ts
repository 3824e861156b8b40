import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Service } from '../db/entities/catalogue/service.ts';
import type { StaffMember } from '../db/entities/staff/staff.ts';
import { createBookingRequest, MONDAY_AT_EIGHT } from '../test-support/fixtures.ts';
import { createStaffArea, type StaffArea } from '../test-support/staff-area.ts';
import { recordAttendance } from './attendance/record-attendance.ts';
import { cancelBooking } from './cancel/cancel-booking.ts';
import { expireUnconfirmed } from './confirm/expire-unconfirmed.ts';
import { book } from './create/book.ts';
import { rescheduleBooking } from './reschedule/reschedule-booking.ts';
import { findBookings } from './search/find-bookings.ts';

const PAGE = `query ($token: String!) { bookingByToken(token: $token) {
  number checkInCode status cancelledBy cancelReason lastMove { from by } calendarFile place { directions } } }`;
const TUESDAY = '2026-11-24';
const at = (time: string) => Date.parse(`${TUESDAY}T${time}:00+01:00`);

type Page = {
  number: number;
  checkInCode: string;
  status: string;
  cancelledBy: string | null;
  cancelReason: string | null;
  lastMove: { from: string; by: string } | null;
  calendarFile: string | null;
  place: { directions: string | null };
};

let office: StaffArea;
let staff: StaffMember;
let service: Service;
let held: Service;

beforeAll(async () => {
  office = await createStaffArea();
  staff = await office.addStaff('ADMIN');
  service = await office.addService();
  held = await office.addService({ confirmEmailMinutes: 15 });
});
beforeEach(() => {
  office.time.now = MONDAY_AT_EIGHT;
});
afterAll(() => office.close());

const atWork = (now = office.time.now) => office.ctx({ now, actor: { kind: 'STAFF', id: staff.id } });

async function booked(of: Service = service) {
  const operator = await office.addOperator([of]);
  const request = {
    ...createBookingRequest(of, `${TUESDAY}T09:00:00+01:00`),
    operatorId: String(operator.id),
    idempotencyKey: randomUUID(),
  };
  const outcome = await book(office.ctx(), request);
  if (outcome.kind !== 'booked') throw new Error(outcome.kind);
  return { token: outcome.cancelToken, booking: outcome.booking, operator };
}

async function open(token: string): Promise<Page | null> {
  const { data } = await office.browser().request<{ bookingByToken: Page | null }>(PAGE, { token });
  return data.bookingByToken;
}

describe("the booking's page", () => {
  it('shows a new booking with its code, its directions and a calendar file that links to the page', async () => {
    await office.pool.query(`update place set directions = 'Primo piano' where id = $1`, [office.place.id]);
    const { token, booking } = await booked();
    const page = await open(token);
    const untouched = { cancelledBy: null, cancelReason: null, lastMove: null };
    expect(page).toMatchObject({ number: booking.number, status: 'CONFIRMED', ...untouched });
    expect(page!.place.directions).toBe('Primo piano');
    expect(page!.calendarFile!.replaceAll(/\r\n[ \t]/g, '')).toContain(
      `URL:http://localhost:4000/prenotazione#${token}`,
    );
    const search = { placeId: null, placeIds: null, operatorId: null, from: null, to: null, status: null };
    const { lines } = await findBookings(atWork(), { ...search, text: page!.checkInCode.toLowerCase() }, 10, null);
    expect(lines.map(({ number }) => number)).toEqual([booking.number]);
  });

  it('says who changed the time last and what it was before', async () => {
    const { token, booking, operator } = await booked();
    const move = { bookingId: booking.id, startsAt: at('10:00'), operatorId: operator.id };
    expect((await rescheduleBooking(atWork(), { ...move, sequence: 0 })).kind).toBe('moved');
    expect(await open(token)).toMatchObject({ lastMove: { from: `${TUESDAY}T09:00:00+01:00`, by: 'STAFF' } });
  });

  it('names no move for a booking that got only another operator', async () => {
    const { token, booking } = await booked();
    const other = await office.addOperator([service]);
    const move = { bookingId: booking.id, startsAt: at('09:00'), operatorId: other.id, sequence: 0 };
    expect((await rescheduleBooking(atWork(), move)).kind).toBe('moved');
    expect(await open(token)).toMatchObject({ lastMove: null });
  });

  it('says who cancelled it and why', async () => {
    const [own, theirs] = [await booked(), await booked()];
    await cancelBooking(office.ctx(), own.booking, 'it', '');
    await cancelBooking(atWork(), theirs.booking, 'it', 'Lo sportello è chiuso.');
    expect(await open(own.token)).toMatchObject({ status: 'CANCELLED', cancelledBy: 'CITIZEN', cancelReason: null });
    expect(await open(theirs.token)).toMatchObject({
      status: 'CANCELLED',
      cancelledBy: 'STAFF',
      cancelReason: 'Lo sportello è chiuso.',
    });
  });

  it('says that nobody confirmed it in time', async () => {
    const { token } = await booked(held);
    expect(await open(token)).toMatchObject({ status: 'REQUESTED', calendarFile: null });
    const none = () => undefined;
    const { em, db } = office.ctx();
    office.time.now += 16 * 60_000;
    await expireUnconfirmed({ em, db, now: office.time.now, onMailQueued: none, onAgendaChanged: none });
    expect(await open(token)).toMatchObject({ status: 'CANCELLED', cancelledBy: 'SYSTEM' });
  });

  it('remains after the appointment, attended, missed or neither, until the data are erased', async () => {
    const [attended, missed, unmarked] = [await booked(), await booked(), await booked()];
    office.time.now = at('09:20');
    await recordAttendance(atWork(), attended.booking, 'COMPLETED');
    await recordAttendance(atWork(), missed.booking, 'NO_SHOW');
    expect((await open(attended.token))?.status).toBe('COMPLETED');
    expect((await open(missed.token))?.status).toBe('NO_SHOW');
    expect((await open(unmarked.token))?.status).toBe('CONFIRMED');
    await office.pool.query('update booking set token_hash = null where id = $1', [unmarked.booking.id]);
    expect(await open(unmarked.token)).toBeNull();
  });

  it('is closed to the holder of a link that a corrected address replaced', async () => {
    const { token, booking } = await booked();
    await office.pool.query(`update booking set token_hash = sha256('newer'), link_version = 1 where id = $1`, [
      booking.id,
    ]);
    expect(await open(token)).toBeNull();
  });

  it('changes nothing when it is opened, also by GET', async () => {
    const { token, booking } = await booked();
    const read = async () => (await office.pool.query('select * from booking where id = $1', [booking.id])).rows;
    const before = await read();
    await open(token);
    await office.app.inject({ method: 'GET', url: '/prenotazione' });
    const query = new URLSearchParams({ query: PAGE, variables: JSON.stringify({ token }) });
    await office.app.inject({ method: 'GET', url: `/graphql?${query}`, headers: { accept: 'application/json' } });
    expect(await read()).toEqual(before);
  });
});
