import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MONDAY_AT_EIGHT, createBookingRequest } from '../../test-support/fixtures.ts';
import { createStaffArea, type StaffArea, TOKEN_SECRET } from '../../test-support/staff-area.ts';
import { cancelByToken } from '../cancel/cancel-by-token.ts';
import { book } from '../create/book.ts';
import { findById, findByToken } from '../find-booking.ts';
import { addConfirmationService, bookHeldSlot, HELD_MS } from '../test-support/stored-bookings.ts';
import { emailChangeToken } from './email-change-link.ts';

const HOUR_MS = 3_600_000;
const START = '2026-11-24T09:00:00+01:00';
const CORRECT = `mutation ($input: CorrectBookingInput!) { correctBooking(input: $input) {
  __typename
  ... on CorrectBookingSuccess { emailToConfirm booking { sequence notes applicant { name surname phone email } } }
  ... on BookingChanged { booking { sequence applicant { name } } }
  ... on InvalidInput { errors { path } }
  ... on Problem { message } } }`;
const CONFIRM = `mutation ($input: ConfirmEmailChangeInput!) { confirmEmailChange(input: $input) {
  __typename
  ... on ConfirmEmailChangeSuccess { booking { status applicant { email } } } ... on Problem { message } } }`;
const ROSSI = { name: 'Mario', surname: 'Rossi', phone: '333 1234567', email: 'mario.rossi@example.it' };
const NEW = 'nuova@example.it';

type Answer = { __typename: string; message?: string; emailToConfirm?: string | null };

let office: StaffArea;
beforeAll(async () => {
  office = await createStaffArea();
});
beforeEach(() => {
  office.time.now = MONDAY_AT_EIGHT;
});
afterAll(() => office.close());

async function booked(applicant = ROSSI) {
  const service = await office.addService();
  await office.addOperator([service]);
  const outcome = await book(office.ctx(), { ...createBookingRequest(service, START), applicant });
  if (outcome.kind !== 'booked') throw new Error(outcome.kind);
  return { id: outcome.booking.id, token: outcome.cancelToken };
}

async function correct(token: string, changes: Partial<typeof ROSSI> & { notes?: string; sequence?: number }) {
  const { sequence = 0, notes = '', ...applicant } = changes;
  const input = { token, sequence, notes, applicant: { ...ROSSI, ...applicant } };
  const { data, errors } = await office.browser().request<{ correctBooking: Answer }>(CORRECT, { input });
  return { ...data?.correctBooking, code: errors?.[0]?.extensions.code };
}

async function confirm(token: string) {
  const { data } = await office.browser().request<{ confirmEmailChange: Answer }>(CONFIRM, { input: { token } });
  return data.confirmEmailChange;
}

/** Returns the tokens of the links that were mailed for a booking, oldest first. */
async function readLinks(bookingId: string): Promise<string[]> {
  const { rows } = await office.pool.query<{ id: string }>(
    `select message -> 'link' ->> 'id' as id from mail where booking_id = $1 and kind = 'EMAIL_CHANGE'
     order by created_at, id`,
    [bookingId],
  );
  return rows.map(({ id }) => emailChangeToken(TOKEN_SECRET, office.municipality.id, id));
}

async function readMails(bookingId: string): Promise<string[]> {
  const { rows } = await office.pool.query<{ kind: string; recipient: string }>(
    'select kind, recipient from mail where booking_id = $1 order by created_at, kind',
    [bookingId],
  );
  return rows.map(({ kind, recipient }) => `${kind} ${recipient}`);
}

const readEmail = async (id: string) => (await findById(office.ctx(), id))!.details.applicant.email;

describe('a citizen who corrects a booking', () => {
  it('changes name, telephone number and notes at once, and gets the mail', async () => {
    const { id, token } = await booked();
    expect(await correct(token, { surname: 'Esposito', phone: '081 5550100', notes: 'in carrozzina' })).toMatchObject({
      __typename: 'CorrectBookingSuccess',
      emailToConfirm: null,
      booking: { sequence: 1, notes: 'in carrozzina', applicant: { surname: 'Esposito', phone: '+390815550100' } },
    });
    expect(await readMails(id)).toContain(`BOOKING_CORRECTED ${ROSSI.email}`);
  });

  it('is shown what stands now after another change, and every wrong field', async () => {
    const { token } = await booked();
    await correct(token, { name: 'Maria' });
    expect(await correct(token, { name: 'Marta' })).toMatchObject({
      __typename: 'BookingChanged',
      booking: { sequence: 1, applicant: { name: 'Maria' } },
    });
    expect(
      await correct(token, { sequence: 1, name: '', phone: '12', email: 'm@', notes: 'x'.repeat(201) }),
    ).toMatchObject({
      __typename: 'InvalidInput',
      errors: ['applicant.name', 'applicant.phone', 'applicant.email', 'notes'].map((path) => ({ path })),
    });
  });

  it('is told why when the booking was cancelled or has started, and nothing with an unknown token', async () => {
    const { token } = await booked();
    office.time.now = Date.parse(START);
    expect(await correct(token, { name: 'Maria' })).toMatchObject({
      __typename: 'BookingClosed',
      message: expect.stringContaining('già iniziato o passato'),
    });
    office.time.now = MONDAY_AT_EIGHT;
    await cancelByToken(office.ctx(), { token, reason: '' });
    expect(await correct(token, { name: 'Maria' })).toMatchObject({
      __typename: 'BookingClosed',
      message: expect.stringContaining('annullata'),
    });
    expect((await correct('x'.repeat(43), {})).__typename).toBe('BookingNotFound');
  });

  it('corrects five times within an hour', async () => {
    const { token } = await booked();
    for (let sequence = 0; sequence < 5; sequence++) await correct(token, { sequence, notes: `nota ${sequence}` });
    expect((await correct(token, { sequence: 5, notes: 'ancora' })).code).toBe('RATE_LIMITED');
    office.time.now += HOUR_MS;
    expect((await correct(token, { sequence: 5, notes: 'ancora' })).__typename).toBe('CorrectBookingSuccess');
  });
});

describe('a new e-mail address', () => {
  it('counts once it is confirmed from its mailbox; the old address is told and its links close', async () => {
    const { id, token } = await booked();
    expect(await correct(token, { email: NEW })).toMatchObject({ emailToConfirm: NEW });
    expect(await readEmail(id)).toBe(ROSSI.email);
    const [link] = await readLinks(id);
    office.time.now += 1000;
    expect(await confirm(link!)).toMatchObject({ __typename: 'ConfirmEmailChangeSuccess' });
    expect(await readEmail(id)).toBe(NEW);
    expect(await readMails(id)).toEqual([
      `BOOKING_CONFIRMED ${ROSSI.email}`,
      `EMAIL_CHANGE ${NEW}`,
      `BOOKING_CORRECTED ${NEW}`,
      `EMAIL_CHANGED ${ROSSI.email}`,
    ]);
    expect(await findByToken(office.ctx(), token)).toBeNull();
    expect(await findByToken(office.ctx(), office.ctx().cancelTokenFor(id, 1))).not.toBeNull();
  });

  it('repeated after a lost response is confirmed once', async () => {
    const { id, token } = await booked();
    await correct(token, { email: NEW.replace('nuova', 'ripetuta') });
    const [link] = await readLinks(id);
    const answers = await Promise.all([confirm(link!), confirm(link!), confirm(link!)]);
    expect(new Set(answers.map((answer) => answer.__typename))).toEqual(new Set(['ConfirmEmailChangeSuccess']));
    expect((await readMails(id)).filter((mail) => mail.startsWith('EMAIL_CHANGED'))).toHaveLength(1);
  });

  it('is refused with the link of an older request, after a day and for a cancelled booking', async () => {
    const { id, token } = await booked();
    await correct(token, { email: 'prima@example.it' });
    await correct(token, { email: 'seconda@example.it' });
    const links = await readLinks(id);
    office.time.now += 1000;
    const answers = await Promise.all(links.map(confirm));
    expect(answers.map((answer) => answer.__typename).toSorted()).toEqual([
      'ConfirmEmailChangeSuccess',
      'LinkNotValid',
    ]);
    expect(await readEmail(id)).toBe('seconda@example.it');

    const other = await booked();
    await correct(other.token, { email: 'terza@example.it' });
    const [link] = await readLinks(other.id);
    await cancelByToken(office.ctx(), { token: other.token, reason: '' });
    expect(await confirm(link!)).toMatchObject({ __typename: 'BookingClosed' });
    office.time.now = MONDAY_AT_EIGHT + 24 * HOUR_MS + 1000;
    expect((await confirm(link!)).__typename).toBe('LinkNotValid');
    expect(await readEmail(other.id)).toBe(ROSSI.email);
  });

  it('gets at most three mails within an hour, from all bookings together and at the same time', async () => {
    const bookings = await Promise.all(Array.from({ length: 6 }, () => booked()));
    const answers = await Promise.all(bookings.map(({ token }) => correct(token, { email: 'vittima@example.it' })));
    expect(answers.filter(({ code }) => code === 'RATE_LIMITED')).toHaveLength(3);
    const { rows } = await office.pool.query(`select from mail where recipient = 'vittima@example.it'`);
    expect(rows).toHaveLength(3);
  });

  it('confirms a booking that waited for its confirmation, and writes nothing more to the wrong address', async () => {
    const service = await addConfirmationService(office);
    const held = await bookHeldSlot(office, service, START);
    const { email } = held.booking.applicant;
    const { name, surname } = held.booking.applicant;
    await correct(held.cancelToken, { name, surname, email: 'giusta@example.it', notes: held.booking.notes });
    const [link] = await readLinks(held.booking.id);
    office.time.now += HELD_MS - 1;
    expect(await confirm(link!)).toMatchObject({ booking: { status: 'CONFIRMED' } });
    const mails = await readMails(held.booking.id);
    expect(mails.at(-1)).toBe('BOOKING_CONFIRMED giusta@example.it');
    expect(mails.filter((mail) => mail.endsWith(` ${email}`))).toEqual([`BOOKING_HELD ${email}`]);
  });
});
