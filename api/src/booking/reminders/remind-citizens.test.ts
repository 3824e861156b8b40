import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { getDatabase } from '../../db/connection/database-handle.ts';
import { openDatabase } from '../../db/connection/database.ts';
import { withAdminClient } from '../../test-support/administrator.ts';
import { createTestOffice, type TestOffice } from '../../test-support/fixtures.ts';
import { recordAttendance } from '../attendance/record-attendance.ts';
import { cancelByToken } from '../cancel/cancel-by-token.ts';
import { findByIds } from '../find-booking.ts';
import { rescheduleBooking } from '../reschedule/reschedule-booking.ts';
import { addConfirmationService, bookHeldSlot } from '../test-support/stored-bookings.ts';
import { addRemindedService, bookAt, listReminders, remindAt } from '../test-support/reminders.ts';
import { remindCitizens } from './remind-citizens.ts';
import { writeReminders } from './write-reminders.ts';

let office: TestOffice;
let service: Service;
beforeAll(async () => {
  office = await createTestOffice();
  service = await addRemindedService(office, 72, 24);
});
afterAll(() => office.close());

const BOOKED = '2026-11-02T10:00:00+01:00';
const at = (instant: string) => office.ctx({ now: Date.parse(instant) });

describe('remindCitizens', () => {
  it('writes the first and the second reminder of a booking', async () => {
    const booking = await bookAt(office, service, '2026-11-12T10:00:00+01:00', BOOKED);
    const start = '2026-11-12T09:00:00.000Z';
    expect(await remindAt(office, '2026-11-09T10:00:00+01:00')).toBe(1);
    expect(await listReminders(office, booking)).toEqual([[72, start]]);
    expect(await remindAt(office, '2026-11-11T10:00:00+01:00')).toBe(1);
    expect(await listReminders(office, booking)).toEqual([
      [72, start],
      [24, start],
    ]);
  });

  it('writes only the later one of two reminders that are due together, for example after an outage', async () => {
    const short = await addRemindedService(office, 3, 2);
    const booking = await bookAt(office, short, '2026-11-12T15:00:00+01:00', BOOKED);
    expect(await remindAt(office, '2026-11-12T13:30:00+01:00', 24)).toBe(1);
    expect(await remindAt(office, '2026-11-12T13:31:00+01:00', 24)).toBe(0);
    expect((await listReminders(office, booking)).map(([hours]) => hours)).toEqual([2]);
  });

  it('writes none for a service without reminders', async () => {
    await bookAt(office, await addRemindedService(office, null, null), '2026-11-13T10:00:00+01:00', BOOKED);
    expect(await remindAt(office, '2026-11-12T10:00:00+01:00', 24)).toBe(0);
  });

  it('writes none for a cancelled, missed, past or unconfirmed booking; control: a confirmed one', async () => {
    const start = (minutes: number) => `2026-11-17T12:${minutes}:00+01:00`;
    const now = '2026-11-16T12:45:00+01:00';
    const cancelled = await bookAt(office, service, start(15), BOOKED);
    await cancelByToken(at(BOOKED), { token: office.ctx().cancelTokenFor(cancelled.id, 0), reason: '' });
    const missed = await bookAt(office, service, '2026-11-16T12:00:00+01:00', BOOKED);
    await recordAttendance(at('2026-11-16T12:30:00+01:00'), missed, 'NO_SHOW');
    await bookAt(office, service, '2026-11-16T12:15:00+01:00', BOOKED);
    await bookHeldSlot(office, await addConfirmationService(office), '2026-11-24T09:00:00+01:00');
    expect(await remindAt(office, now, 24)).toBe(0);
    expect(await remindAt(office, '2026-11-23T09:00:00+01:00', 24)).toBe(0);
    await bookAt(office, service, start(30), BOOKED);
    expect(await remindAt(office, now, 24)).toBe(1);
  });

  it('plans the reminders again after a move, and not for a move after their moment', async () => {
    const booking = await bookAt(office, service, '2026-11-19T10:00:00+01:00', BOOKED);
    expect(await remindAt(office, '2026-11-18T10:00:00+01:00')).toBe(1);
    const move = async (startsAt: string, sequence: number, now: string) =>
      rescheduleBooking(at(now), { bookingId: booking.id, startsAt: Date.parse(startsAt), operatorId: null, sequence });
    expect((await move('2026-11-20T11:00:00+01:00', 0, '2026-11-18T10:30:00+01:00')).kind).toBe('moved');
    expect(await remindAt(office, '2026-11-18T10:31:00+01:00', 24)).toBe(0);
    expect(await remindAt(office, '2026-11-19T11:00:00+01:00')).toBe(1);
    expect((await listReminders(office, booking)).map(([, start]) => start)).toEqual([
      '2026-11-19T09:00:00.000Z',
      '2026-11-20T10:00:00.000Z',
    ]);
    expect((await move('2026-11-20T12:00:00+01:00', 1, '2026-11-19T12:30:00+01:00')).kind).toBe('moved');
    expect(await remindAt(office, '2026-11-19T12:31:00+01:00', 24)).toBe(0);
  });

  it('stores what the citizen needs, with the sentence of the municipality', async () => {
    await office.pool.query(`update municipality set texts = texts || '{"missedAppointment": "Chi manca costa."}'`);
    const booking = await bookAt(office, service, '2026-11-26T10:00:00+01:00', BOOKED);
    await remindAt(office, '2026-11-25T10:00:00+01:00');
    const { rows } = await office.pool.query<{ message: string; recipient: string }>(
      'select message::text as message, recipient from mail where booking_id = $1 and reminder_hours = 24',
      [booking.id],
    );
    expect(rows[0]!.recipient).toBe('mario@example.it');
    expect(JSON.parse(rows[0]!.message)).toMatchObject({
      kind: 'BOOKING_REMINDER',
      missedAppointment: 'Chi manca costa.',
      booking: { id: booking.id, startsAt: '2026-11-26T09:00:00.000Z', number: booking.number },
    });
  });

  it('writes 600 reminders in a run, the longest due first, and starts the relay after each batch', async () => {
    const busy = await addRemindedService(office, 24, null);
    await sql`
      insert into booking (municipality_id, id, number, status, service_id, place_id, operator_id, starts_at, ends_at,
        busy_until, applicant_name, applicant_surname, applicant_email, created_at)
      select municipality_id, gen_random_uuid(), 5000 + i, 'CONFIRMED', ${busy.id}, ${office.place.id}, operator_id,
        start, start + interval '1 minute', start + interval '1 minute', 'Ada', 'Neri', 'ada@example.it', ${new Date(BOOKED)}
      from service_operator, generate_series(0, 629) as i
      cross join lateral (select ${new Date('2026-11-30T10:00:00+01:00')}::timestamptz + i * interval '1 minute' as start)
        as appointment
      where service_id = ${busy.id}`.execute(office.ctx().db);
    let wakes = 0;
    const reminders = { fork: () => office.orm.em.fork(), db: office.ctx().db, onMailQueued: () => (wakes += 1) };
    const now = Date.parse('2026-11-29T20:29:00+01:00');
    expect(await remindCitizens({ ...reminders, now }, 24)).toBe(600);
    expect(wakes).toBe(12);
    const { rows } = await sql<{ last: Date }>`
      select max(reminder_for)::text as last from mail where reminder_for >= '2026-11-30T10:00:00+01:00'`.execute(
      office.ctx().db,
    );
    expect(new Date(rows[0]!.last)).toEqual(new Date('2026-11-30T19:59:00+01:00'));
    expect(await remindCitizens({ ...reminders, now }, 24)).toBe(30);
    expect(await remindCitizens({ ...reminders, now }, 24)).toBe(0);
  });
});

describe('concurrent reminders', () => {
  /** Has three processes write the same reminder; returns the number of mails. */
  async function remindThrice(startsAt: string): Promise<number> {
    const booking = await bookAt(office, service, startsAt, BOOKED);
    const ends: (() => Promise<void>)[] = [];
    const writers = await Promise.all(
      [1, 2, 3].map(async () => {
        const orm = await openDatabase(office.url);
        ends.push(() => orm.close(true));
        const { municipality } = office;
        const found = await findByIds({ em: orm.em.fork(), municipality }, [booking.id]);
        const planned = [...found.values()].map((each) => ({ found: each, hours: 24 }));
        return () => writeReminders(getDatabase(orm), municipality, planned, Date.parse('2026-11-25T09:00:00+01:00'));
      }),
    );
    await Promise.all(writers.map((write) => write()));
    await Promise.all(ends.map((end) => end()));
    return (await listReminders(office, booking)).length;
  }

  it('of three processes write one mail', async () => {
    expect(await remindThrice('2026-12-16T09:00:00+01:00')).toBe(1);
  });

  it('control: write three mails without the unique index', async () => {
    const { rows } = await office.pool.query<{ indexdef: string }>(
      `select indexdef from pg_indexes where indexname = 'mail_reminder_once_index'`,
    );
    await withAdminClient(office.ownerUrl, (owner) => owner.query('drop index mail_reminder_once_index'));
    onTestFinished(() =>
      withAdminClient(office.ownerUrl, async (owner) => {
        await owner.query(`delete from mail where reminder_for is not null`);
        await owner.query(rows[0]!.indexdef);
      }),
    );
    expect(await remindThrice('2026-12-16T10:00:00+01:00')).toBe(3);
  });
});
