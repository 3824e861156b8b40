import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { createBookingRequest } from '../../test-support/fixtures.ts';
import { createStaffArea, type StaffArea } from '../../test-support/staff-area.ts';
import type { BookingDetails } from '../booking-details.ts';
import { cancelByToken } from '../cancel/cancel-by-token.ts';
import { book } from '../create/book.ts';
import { bookAt, remindAt } from '../test-support/reminders.ts';
import {
  addReconfirmedService,
  askAt,
  deliverRequests,
  readReconfirmation,
  releaseAt,
} from '../test-support/reconfirmations.ts';
import { readTraces } from '../test-support/stored-bookings.ts';

const CONFIRM = `mutation ($input: ReconfirmBookingInput!) { reconfirmBooking(input: $input) {
  __typename ... on ReconfirmBookingSuccess { booking { status reconfirmBy reconfirmedAt } }
  ... on BookingChanged { message booking { sequence } } ... on Problem { message } } }`;
const LOOK = `query ($token: String!) { bookingByToken(token: $token) {
  status reconfirmBy reconfirmedAt cancelledBy cancelledAt calendarFile } }`;
const BY_OFFICE = `mutation ($input: StaffReconfirmBookingInput!) { staffReconfirmBooking(input: $input) {
  __typename ... on Problem { message }
  ... on StaffBookingSuccess { booking { reconfirmBy reconfirmedAt history { action actorKind } } } } }`;

const LONG_BEFORE = '2026-10-01T10:00:00+02:00';
const ASKED = '2026-11-14T10:30:00+01:00';
const DEADLINE = '2026-11-21T10:30:00+01:00';

let area: StaffArea;
let service: Service;
let next = 0;
beforeAll(async () => {
  area = await createStaffArea();
  service = await addReconfirmedService(area, 10, 72, { coolDownMinutes: 60 });
});
afterAll(() => area.close());

/** Books one of the quarters of an hour before half past ten and asks its citizen. */
async function askOne() {
  const startsAt = new Date(Date.parse('2026-11-24T10:30:00+01:00') - next++ * 900_000).toISOString();
  const booking = await bookAt(area, service, startsAt, LONG_BEFORE);
  expect(await askAt(area, ASKED, 24)).toBe(1);
  await deliverRequests(area);
  return { booking, token: area.ctx().cancelTokenFor(booking.id, 0) };
}

async function at<T>(instant: string, run: () => Promise<T>): Promise<T> {
  const { now } = area.time;
  area.time.now = Date.parse(instant);
  return run().finally(() => (area.time.now = now));
}

const confirm = async (token: string, sequence = 0) =>
  (await area.browser().request(CONFIRM, { input: { token, sequence } })).data!['reconfirmBooking'];
const look = async (token: string) => (await area.browser().request(LOOK, { token })).data!['bookingByToken'];
const releaseAll = () => releaseAt(area, DEADLINE);

describe('the citizen', () => {
  it('confirms with the button, repeats it without effect, and keeps the time', async () => {
    const { booking, token } = await askOne();
    const first = await at('2026-11-15T10:00:00+01:00', () => confirm(token));
    expect(first).toMatchObject({
      __typename: 'ReconfirmBookingSuccess',
      booking: { status: 'CONFIRMED', reconfirmBy: null, reconfirmedAt: '2026-11-15T10:00:00+01:00' },
    });
    expect(await at('2026-11-16T10:00:00+01:00', () => confirm(token))).toEqual(first);
    expect(await releaseAll()).toBe(0);
    expect(await readTraces(area, booking.id)).toEqual({
      status: 'CONFIRMED',
      mails: ['BOOKING_CONFIRMED', 'BOOKING_RECONFIRM'],
      history: ['CITIZEN book', 'SYSTEM askToReconfirm', 'CITIZEN reconfirmBooking'],
    });
  });

  it('confirms nothing by opening the page or by GET', async () => {
    const { booking, token } = await askOne();
    const query = encodeURIComponent(
      `mutation { reconfirmBooking(input: { token: "${token}", sequence: 0 }) { __typename } }`,
    );
    for (const method of ['GET', 'HEAD'] as const) {
      for (const url of ['/prenotazione', `/prenotazione?token=${token}`, `/graphql?query=${query}`])
        await area.app.inject({ method, url, headers: { 'apollo-require-preflight': 'yes' } });
    }
    expect(await look(token)).toMatchObject({ status: 'CONFIRMED', reconfirmedAt: null });
    expect((await readReconfirmation(area, booking)).at).toBeNull();
    expect(await confirm(token)).toMatchObject({ __typename: 'ReconfirmBookingSuccess' });
  });

  it('can confirm after the deadline until the release, then is told that the time was released', async () => {
    const { token } = await askOne();
    const late = await askOne();
    expect(await at(DEADLINE, () => confirm(token))).toMatchObject({ __typename: 'ReconfirmBookingSuccess' });
    expect(await releaseAll()).toBe(1);
    expect(await at(DEADLINE, () => confirm(late.token))).toEqual({
      __typename: 'BookingClosed',
      message:
        'Il posto di questa prenotazione è stato liberato, perché la presenza non è stata confermata in tempo. Prenota un altro appuntamento, oppure chiama l’ufficio.',
    });
  });

  it('is told why nothing can be confirmed: cancelled, changed, unknown', async () => {
    const { token } = await askOne();
    expect(await confirm(token, 7)).toMatchObject({ __typename: 'BookingChanged', booking: { sequence: 0 } });
    await cancelByToken(area.ctx({ now: Date.parse(ASKED) }), { token, reason: '' });
    expect(await confirm(token, 1)).toEqual({
      __typename: 'BookingClosed',
      message: 'Questa prenotazione è stata annullata: non c’è più niente da confermare.',
    });
    expect(await confirm('guess')).toMatchObject({ __typename: 'BookingNotFound' });
    expect(await releaseAll()).toBe(0);
  });
});

describe('a booking that nobody confirmed', () => {
  it('is released at the deadline with a mail, neither cancelled by its citizen nor missed', async () => {
    const { booking, token } = await askOne();
    const days: string[] = [];
    expect(await releaseAt(area, new Date(booking.startsAt - 72 * 3_600_000 - 1).toISOString())).toBe(0);
    expect(await releaseAt(area, DEADLINE, () => days.push('changed'))).toBe(1);
    expect(await releaseAll()).toBe(0);
    expect(days).toEqual(['changed']);
    expect(await readTraces(area, booking.id)).toEqual({
      status: 'RELEASED',
      mails: ['BOOKING_CONFIRMED', 'BOOKING_RECONFIRM', 'BOOKING_RELEASED'],
      history: ['CITIZEN book', 'SYSTEM askToReconfirm', 'SYSTEM releaseBooking'],
    });
    const seen = await look(token);
    expect(seen).toMatchObject({ status: 'RELEASED', cancelledBy: 'SYSTEM', cancelledAt: DEADLINE });
    expect(JSON.stringify(seen)).toContain('STATUS:CANCELLED');
  });

  it('frees its time at once, without the cool-down of the service', async () => {
    const { booking } = await askOne();
    const again = () =>
      book(
        area.ctx({ now: Date.parse(DEADLINE) }),
        createBookingRequest(service, new Date(booking.startsAt).toISOString(), 'Luigi'),
      );
    expect((await again()).kind).toBe('taken');
    expect(await releaseAll()).toBe(1);
    expect((await again()).kind).toBe('booked');
  });

  it('stays if the mail server did not take the request; control: it is released once it did', async () => {
    const { booking } = await askOne();
    await area.pool.query(`update mail set state = 'FAILED' where booking_id = $1`, [booking.id]);
    expect(await releaseAll()).toBe(0);
    await deliverRequests(area);
    expect(await releaseAll()).toBe(1);
  });

  it('stays if the release comes too near to the appointment', async () => {
    const { booking } = await askOne();
    const soon = new Date(booking.startsAt - 6 * 3_600_000).toISOString();
    expect(await releaseAt(area, soon)).toBe(0);
    expect(await releaseAt(area, new Date(Date.parse(soon) - 1000).toISOString())).toBe(1);
  });
});

describe('staff', () => {
  it('confirm for the citizen, and are told the present state of a released booking', async () => {
    const kept = (await askOne()).booking;
    const lost = (await askOne()).booking;
    const admin = area.browser();
    await area.addStaff('OPERATOR', { email: 'sportello@comune.example', places: [area.place] });
    await admin.signIn('sportello@comune.example');
    const ask = async ({ id }: BookingDetails, sequence = 0) =>
      (await admin.request(BY_OFFICE, { input: { bookingId: id, sequence } })).data!['staffReconfirmBooking'];
    expect(await ask(kept, 3)).toMatchObject({ __typename: 'BookingConflict' });
    const confirmed = await ask(kept);
    expect(confirmed).toMatchObject({
      __typename: 'StaffBookingSuccess',
      booking: { reconfirmBy: null, history: [{}, {}, { action: 'reconfirmBooking', actorKind: 'STAFF' }] },
    });
    expect(await ask(kept)).toEqual(confirmed);
    expect(await releaseAll()).toBe(1);
    expect(await ask(lost, 1)).toEqual({
      __typename: 'BookingConflict',
      message: 'Il posto di questa prenotazione è stato liberato: il cittadino non ha confermato la presenza in tempo.',
    });
  });
});

describe('reminders beside a request', () => {
  const START = '2026-12-14T12:00:00+01:00';
  const bookReminded = async (reconfirmDays: number, releaseHours: number, firstReminderHours: number) => {
    const reminded = await addReconfirmedService(area, reconfirmDays, releaseHours, { firstReminderHours });
    return bookAt(area, reminded, START, LONG_BEFORE);
  };

  it('are not sent within the hour before or after it; control: two hours before', async () => {
    await bookReminded(4, 24, 96);
    expect(await remindAt(area, '2026-12-10T12:00:00+01:00')).toBe(0);
    expect(await askAt(area, '2026-12-10T12:00:00+01:00')).toBe(1);
    expect(await remindAt(area, '2026-12-10T12:01:00+01:00')).toBe(0);
    await bookReminded(4, 24, 97);
    expect(await remindAt(area, '2026-12-10T11:00:00+01:00')).toBe(0);
    await bookReminded(4, 24, 98);
    expect(await remindAt(area, '2026-12-10T10:00:00+01:00')).toBe(1);
  });

  it('are not sent when the release is due, and ask again before it', async () => {
    const booking = await bookReminded(6, 72, 72);
    expect(await askAt(area, '2026-12-08T12:00:00+01:00')).toBe(1);
    expect(await remindAt(area, '2026-12-11T12:00:00+01:00')).toBe(0);
    await area.pool.query('update service set first_reminder_hours = 96 where id = $1', [booking.service.id]);
    expect(await remindAt(area, '2026-12-10T12:02:00+01:00')).toBe(1);
    const { rows } = await area.pool.query<{ by: string }>(
      `select message ->> 'reconfirmBy' as by from mail where booking_id = $1 and kind = 'BOOKING_REMINDER'`,
      [booking.id],
    );
    expect(rows).toEqual([{ by: '2026-12-11T11:00:00.000Z' }]);
  });
});
