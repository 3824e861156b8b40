import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestOffice, type TestOffice } from '../../test-support/fixtures.ts';
import { addRemindedService, bookAt, remindAt } from '../test-support/reminders.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

const LONG_BEFORE = '2026-10-01T10:00:00+02:00';

/** Books an appointment with one reminder and returns how many mails the runs at these instants wrote. */
async function remindBooking(hours: number, startsAt: string, runs: string[], bookedAt = LONG_BEFORE) {
  const service = await addRemindedService(office, hours, null);
  await bookAt(office, service, startsAt, bookedAt);
  const written: number[] = [];
  for (const run of runs) written.push(await remindAt(office, run));
  return written;
}

describe('a reminder', () => {
  it('is written at its moment, once', async () => {
    const runs = ['2026-11-23T09:59:59+01:00', '2026-11-23T10:00:00+01:00', '2026-11-23T10:01:00+01:00'];
    expect(await remindBooking(24, '2026-11-24T10:00:00+01:00', runs)).toEqual([0, 1, 0]);
  });

  it('is not written for a booking made at that moment or later; control: one minute before', async () => {
    const runs = ['2026-11-23T10:15:00+01:00', '2026-11-23T10:31:00+01:00'];
    const start = '2026-11-24T10:15:00+01:00';
    expect(await remindBooking(24, start, runs, '2026-11-23T10:15:00+01:00')).toEqual([0, 0]);
    expect(await remindBooking(24, start, runs, '2026-11-23T10:30:00+01:00')).toEqual([0, 0]);
    expect(await remindBooking(24, start, runs, '2026-11-23T10:14:00+01:00')).toEqual([1, 0]);
  });

  it.for([
    { due: 'at 21', hours: 12, startsAt: '2026-11-25T09:00:00+01:00' },
    { due: 'at midnight', hours: 9, startsAt: '2026-11-25T09:00:00+01:00' },
    { due: 'at 7:45', hours: 1, startsAt: '2026-11-25T08:45:00+01:00' },
    { due: 'at 7 two days before', hours: 48, startsAt: '2026-11-27T07:00:00+01:00' },
  ])('due $due is written at 20 of the evening before', async ({ hours, startsAt }) => {
    const service = await addRemindedService(office, hours, null);
    await bookAt(office, service, startsAt, LONG_BEFORE);
    const runs = ['2026-11-24T19:59:00+01:00', '2026-11-24T20:00:00+01:00', '2026-11-25T08:00:00+01:00'];
    expect([
      await remindAt(office, runs[0]!),
      await remindAt(office, runs[1]!),
      await remindAt(office, runs[2]!),
    ]).toEqual([0, 1, 0]);
  });

  it('due at 8 or at 20:59 is written then', async () => {
    const morning = ['2026-11-25T07:59:00+01:00', '2026-11-25T08:00:00+01:00'];
    expect(await remindBooking(1, '2026-11-25T09:00:00+01:00', morning)).toEqual([0, 1]);
    const evening = ['2026-11-24T20:44:00+01:00', '2026-11-24T20:45:00+01:00'];
    expect(await remindBooking(24, '2026-11-25T20:45:00+01:00', evening)).toEqual([0, 1]);
  });

  it('that no server wrote in the evening is written at 8, but not in the night or after the start', async () => {
    const service = await addRemindedService(office, 12, null);
    await bookAt(office, service, '2026-12-02T09:15:00+01:00', LONG_BEFORE);
    await bookAt(office, service, '2026-12-02T07:45:00+01:00', LONG_BEFORE);
    expect(await remindAt(office, '2026-12-01T21:00:00+01:00', 24)).toBe(0);
    expect(await remindAt(office, '2026-12-02T07:59:00+01:00', 24)).toBe(0);
    expect(await remindAt(office, '2026-12-02T08:00:00+01:00', 24)).toBe(1);
  });

  it('is late by the look-back at most', async () => {
    const start = '2026-12-03T10:00:00+01:00';
    expect(await remindBooking(24, start, ['2026-12-02T11:00:00+01:00'])).toEqual([0]);
    expect(await remindAt(office, '2026-12-02T11:00:00+01:00', 24)).toBe(1);
  });

  it('keeps the wall clock when it goes back in the night between', async () => {
    const runs = ['2026-10-24T08:59:00+02:00', '2026-10-24T09:00:00+02:00', '2026-10-24T10:00:00+02:00'];
    expect(await remindBooking(24, '2026-10-25T09:00:00+01:00', runs)).toEqual([0, 1, 0]);
  });

  it('keeps the wall clock when it goes forward in the night between', async () => {
    const runs = ['2026-03-28T08:14:00+01:00', '2026-03-28T08:15:00+01:00', '2026-03-28T09:15:00+01:00'];
    const bookedAt = '2026-03-02T10:00:00+01:00';
    expect(await remindBooking(24, '2026-03-29T08:15:00+02:00', runs, bookedAt)).toEqual([0, 1, 0]);
    // The quiet hours are those of the day itself: 8:30 with one hour is due at 7:30, so the evening before.
    const quiet = ['2026-03-28T19:59:00+01:00', '2026-03-28T20:00:00+01:00', '2026-03-29T08:00:00+02:00'];
    expect(await remindBooking(1, '2026-03-29T08:30:00+02:00', quiet, bookedAt)).toEqual([0, 1, 0]);
  });

  it('has the hours of the municipality, not of the server', async () => {
    const lisbon = await createTestOffice(office, 'lisboa');
    await lisbon.pool.query(`update municipality set time_zone = 'Europe/Lisbon' where slug = 'lisboa'`);
    lisbon.municipality.timeZone = 'Europe/Lisbon';
    const service = await addRemindedService(lisbon, 12, null);
    await bookAt(lisbon, service, '2026-12-10T09:00:00+00:00', LONG_BEFORE);
    expect(await remindAt(office, '2026-12-09T20:00:00+01:00')).toBe(0);
    expect(await remindAt(office, '2026-12-09T20:00:00+00:00')).toBe(1);
  });
});
