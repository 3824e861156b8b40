import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  EMAIL_CASES,
  type FieldCases,
  NAME_CASES,
  NOTES_CASES,
  PHONE_CASES,
} from '../../field-rules/test-support/field-cases.ts';
import { createBookingRequest } from '../../test-support/fixtures.ts';
import { createStaffArea, type StaffArea, type StaffBrowser } from '../../test-support/staff-area.ts';
import { bookOnBehalf } from '../create/book-on-behalf.ts';
import { addConfirmationService, bookHeldSlot } from '../test-support/stored-bookings.ts';

const CORRECT = `mutation ($input: StaffCorrectBookingInput!) { staffCorrectBooking(input: $input) {
  __typename
  ... on StaffBookingSuccess { booking { sequence notes applicant { name surname phone email } } }
  ... on BookingConflict { message booking { sequence applicant { name } } }
  ... on InvalidInput { errors { path message } } } }`;
const ROSSI = { name: 'Mario', surname: 'Rossi', phone: '', email: '' };

type Answer = {
  __typename: string;
  booking?: { sequence: number; notes: string; applicant: Record<string, string | null> };
  errors?: { path: string; message: string }[];
};

let office: StaffArea;
let admin: StaffBrowser;
beforeAll(async () => {
  office = await createStaffArea();
  const { email } = await office.addStaff('ADMIN');
  admin = office.browser();
  await admin.signIn(email);
});
afterAll(() => office.close());

async function bookedByPhone(): Promise<string> {
  const service = await office.addService();
  await office.addOperator([service]);
  const request = { ...createBookingRequest(service, '2026-11-24T09:00:00+01:00'), applicant: ROSSI };
  const outcome = await bookOnBehalf(office.ctx(), { ...request, source: 'PHONE' });
  if (outcome.kind !== 'booked') throw new Error(outcome.kind);
  return outcome.booking.id;
}

async function correct(input: Record<string, unknown>, browser = admin) {
  const answer = await browser.request<{ staffCorrectBooking: Answer }>(CORRECT, {
    input: { applicant: ROSSI, notes: '', sequence: 0, ...input },
  });
  return { ...answer.data?.staffCorrectBooking, code: answer.errors?.[0]?.extensions.code };
}

const OPTIONAL = new Set(['phone', 'email']);
const FIELDS: [string, FieldCases][] = [
  ['name', NAME_CASES],
  ['surname', NAME_CASES],
  ['phone', PHONE_CASES],
  ['email', EMAIL_CASES],
  ['notes', NOTES_CASES],
];

describe('staffCorrectBooking', () => {
  it.each(FIELDS)(
    'has the same verdict on each %s as booking',
    async (field, cases) => {
      const bookingId = await bookedByPhone();
      let sequence = 0;
      for (const [typed, stored] of Object.entries(cases)) {
        const applicant = field === 'notes' ? ROSSI : { ...ROSSI, [field]: typed };
        const answer = await correct({ bookingId, sequence, applicant, notes: field === 'notes' ? typed : '' });
        const path = field === 'notes' ? 'notes' : `applicant.${field}`;
        const isCleared = OPTIONAL.has(field) && answer.__typename === 'StaffBookingSuccess';
        const { booking, errors } = answer;
        expect((errors ?? []).map((error) => error.path)).toEqual(stored === null && !isCleared ? [path] : []);
        const kept = field === 'notes' ? booking?.notes : booking?.applicant[field];
        expect(kept ?? null).toBe(stored);
        sequence = booking?.sequence ?? sequence;
      }
    },
    60_000,
  );

  it('answers a stale version with the booking as it is now', async () => {
    const bookingId = await bookedByPhone();
    await correct({ bookingId, applicant: { ...ROSSI, name: 'Maria' } });
    expect(await correct({ bookingId, applicant: { ...ROSSI, name: 'Marta' } })).toMatchObject({
      __typename: 'BookingConflict',
      booking: { sequence: 1, applicant: { name: 'Maria' } },
    });
  });

  it('keeps an address on a booking that is to be confirmed from it', async () => {
    const service = await addConfirmationService(office);
    const { booking } = await bookHeldSlot(office, service, '2026-11-24T10:00:00+01:00');
    expect(await correct({ bookingId: booking.id })).toMatchObject({
      __typename: 'InvalidInput',
      errors: [{ path: 'applicant.email' }],
    });
  });

  it('is forbidden for bookings of another place, and there is none with an unknown id', async () => {
    const bookingId = await bookedByPhone();
    const elsewhere = await office.addPlace('tributi');
    const { email } = await office.addStaff('MANAGER', { email: 'tributi@comune.example', places: [elsewhere] });
    const manager = office.browser();
    await manager.signIn(email);
    expect((await correct({ bookingId }, manager)).code).toBe('FORBIDDEN');
    expect((await correct({ bookingId: '00000000-0000-7000-8000-000000000000' })).__typename).toBe('BookingNotFound');
  });
});
