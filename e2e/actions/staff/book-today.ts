import { expect } from '@playwright/test';
import type { StaffClient } from '../../service/staff-api.ts';
import type { TestOffice } from '../../service/test-office.ts';

/** A booking of today that has already started. */
export interface StartedBooking {
  /** "2026-12-17" */
  date: string;
  /** "09:40" */
  clock: string;
}

const SET_EXCEPTION = `mutation ($input: SetOpeningExceptionInput!) {
  answer: setOpeningException(input: $input) { __typename }
}`;
const BOOK_ON_BEHALF = `mutation ($input: BookOnBehalfInput!) { answer: bookOnBehalf(input: $input) { __typename } }`;

/**
 * Opens the first operator all day today, and books Anna for an appointment that started some minutes ago, as staff do
 * for a citizen at the desk.
 */
export async function bookTodayAround(
  admin: StaffClient,
  { service, place, operators }: TestOffice,
  surname: string,
): Promise<StartedBooking> {
  const [{ id: operatorId }] = operators;
  const { date, clock, startsAt } = startedMinutesAgo(5);
  const send = async (mutation: string, input: object) =>
    (await admin.query<{ answer: { __typename: string } }>(mutation, { input })).answer.__typename;
  const hours = [{ opens: '00:00', closes: '24:00' }];
  expect(await send(SET_EXCEPTION, { operatorId, placeId: place.id, date, hours })).toBe('OpeningHoursSuccess');
  const applicant = { surname, name: 'Anna', phone: '', email: '' };
  const booking = { serviceId: service.id, operatorId, startsAt, applicant, source: 'DESK' };
  const idempotencyKey = crypto.randomUUID();
  expect(await send(BOOK_ON_BEHALF, { ...booking, idempotencyKey })).toBe('StaffBookingSuccess');
  return { date, clock };
}

/** Returns a minute of today in Rome that has passed: some minutes ago, or midnight. */
function startedMinutesAgo(minutes: number): StartedBooking & { startsAt: string } {
  const now = readRomeClock(Date.now());
  const before = readRomeClock(Date.now() - minutes * 60_000);
  const { clock } = before.date === now.date ? before : { clock: '00:00' };
  return { date: now.date, clock, startsAt: `${now.date}T${clock}:00${now.offset}` };
}

function readRomeClock(instant: number): { date: string; clock: string; offset: string } {
  const options = { timeZone: 'Europe/Rome', dateStyle: 'short', timeStyle: 'short' } as const;
  const [date = '', clock = ''] = new Intl.DateTimeFormat('sv-SE', options).format(instant).split(' ');
  const zone = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Rome', timeZoneName: 'longOffset' });
  const offset = zone.formatToParts(instant).find(({ type }) => type === 'timeZoneName')!.value;
  return { date, clock, offset: offset.replace('GMT', '') };
}
