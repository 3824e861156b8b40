import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownDataToken } from '../../privacy/data-access/data-access-link.ts';
import { applyRetention } from '../../privacy/retention/apply-retention.ts';
import { wholeDatabase } from '../../privacy/test-support/whole-database.ts';
import { createBookingRequest } from '../../test-support/fixtures.ts';
import { createStaffArea, type StaffArea, type StaffBrowser, TOKEN_SECRET } from '../../test-support/staff-area.ts';
import { book } from '../create/book.ts';
import { rescheduleBooking } from '../reschedule/reschedule-booking.ts';

const DAY_MS = 86_400_000;
const NOTE = 'Zqinterna: porta il vecchio documento';
const BOOKING = `booking { id sequence internalNote { text version changedAt changedBy } history { action details } }`;
const SET = `mutation ($input: SetInternalNoteInput!) { setInternalNote(input: $input) {
  __typename
  ... on StaffBookingSuccess { ${BOOKING} }
  ... on BookingConflict { message ${BOOKING} }
  ... on InvalidInput { errors { path message } } } }`;

type Note = { text: string; version: string; changedAt: string | null; changedBy: string | null };
type Answer = {
  __typename: string;
  message?: string;
  booking?: { sequence: number; internalNote: Note; history: { action: string; details: string }[] };
  errors?: { path: string; message: string }[];
};

let office: StaffArea;
let admin: StaffBrowser;
let email: string;

beforeAll(async () => {
  office = await createStaffArea();
  ({ email } = await office.addStaff('ADMIN'));
  admin = office.browser();
  await admin.signIn(email);
});
afterAll(() => office.close());

/** Returns a confirmed booking of its own service, with an address to choose. */
async function booked(applicantEmail = 'mario.rossi@example.it') {
  const service = await office.addService();
  await office.addOperator([service]);
  const request = createBookingRequest(service, '2026-11-24T09:00:00+01:00');
  const outcome = await book(office.ctx(), { ...request, applicant: { ...request.applicant, email: applicantEmail } });
  if (outcome.kind !== 'booked') throw new Error(outcome.kind);
  return outcome;
}

async function readNote(id: string): Promise<Note> {
  const query = `query ($id: ID!) { staffBooking(id: $id) { internalNote { text version changedAt changedBy } } }`;
  const { data } = await admin.request<{ staffBooking: { internalNote: Note } }>(query, { id });
  return data.staffBooking.internalNote;
}

async function write(bookingId: string, text: string, version?: string, browser = admin) {
  const input = { bookingId, text, version: version ?? (await readNote(bookingId)).version };
  const answer = await browser.request<{ setInternalNote: Answer }>(SET, { input });
  return { ...answer.data?.setInternalNote, code: answer.errors?.[0]?.extensions.code };
}

async function findInAgenda() {
  const input = { placeId: String(office.place.id), from: '2026-11-24', to: '2026-11-24' };
  const query = `query ($input: AgendaInput!) { agenda(input: $input) {
    columns { bookings { id hasInternalNote hasNotes notes } } } }`;
  type Day = { columns: { bookings: { id: string; hasInternalNote: boolean; hasNotes: boolean; notes: string }[] }[] };
  const { data } = await admin.request<{ agenda: Day[] }>(query, { input });
  return data.agenda.flatMap(({ columns }) => columns.flatMap(({ bookings }) => bookings));
}

describe('setInternalNote', () => {
  it('keeps the text with its author and time, and the agenda marks the booking', async () => {
    const { booking } = await booked();
    const { booking: other } = await booked();
    expect(await readNote(booking.id)).toMatchObject({ text: '', changedAt: null, changedBy: null });
    expect(await write(booking.id, `  ${NOTE}\r\ne il figlio \u200B`)).toMatchObject({
      __typename: 'StaffBookingSuccess',
      booking: {
        sequence: 0,
        internalNote: {
          text: `${NOTE}\ne il figlio`,
          changedAt: '2026-11-23T08:00:00+01:00',
          changedBy: 'ADMIN',
        },
      },
    });
    const cards = await findInAgenda();
    expect(cards.find(({ id }) => id === booking.id)).toMatchObject({ hasInternalNote: true, notes: '' });
    expect(cards.find(({ id }) => id === other.id)).toMatchObject({ hasInternalNote: false });
    expect(await write(booking.id, ' ')).toMatchObject({
      booking: { internalNote: { text: '', changedAt: null, changedBy: null } },
    });
    expect((await findInAgenda()).find(({ id }) => id === booking.id)).toMatchObject({ hasInternalNote: false });
  });

  it('accepts 500 characters and refuses more beside the field', async () => {
    const { booking } = await booked();
    expect((await write(booking.id, 'x'.repeat(500))).booking?.internalNote.text).toHaveLength(500);
    expect(await write(booking.id, 'x'.repeat(501))).toMatchObject({
      __typename: 'InvalidInput',
      errors: [{ path: 'text', message: 'Inserire al massimo 500 caratteri' }],
    });
    expect((await write(booking.id, 'mezzo \uD83D')).__typename).toBe('InvalidInput');
    expect((await readNote(booking.id)).text).toHaveLength(500);
  });

  it('answers a stale version with the note as it is now, and a retry with success', async () => {
    const { booking } = await booked();
    const { version } = await readNote(booking.id);
    await write(booking.id, 'prima', version);
    expect((await write(booking.id, 'prima', version)).__typename).toBe('StaffBookingSuccess');
    expect(await write(booking.id, 'seconda', version)).toMatchObject({
      __typename: 'BookingConflict',
      message: 'Nel frattempo qualcun altro ha cambiato la nota interna. Ecco com’è adesso.',
      booking: { internalNote: { text: 'prima' } },
    });
    expect((await readNote(booking.id)).text).toBe('prima');
  });

  it('two different notes written at once: one is kept, the other is answered with it', async () => {
    const { booking } = await booked();
    const { version } = await readNote(booking.id);
    const answers = await Promise.all(['uno', 'due'].map((text) => write(booking.id, text, version)));
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(['BookingConflict', 'StaffBookingSuccess']);
    const texts = answers.map((answer) => answer.booking?.internalNote.text);
    expect(texts).toEqual([(await readNote(booking.id)).text, (await readNote(booking.id)).text]);
  });

  it('does not conflict with a change of the booking, and the note follows the booking', async () => {
    const { booking } = await booked();
    const { version } = await readNote(booking.id);
    const startsAt = Date.parse('2026-11-24T11:00:00+01:00');
    await rescheduleBooking(office.ctx(), { bookingId: booking.id, startsAt, operatorId: null, sequence: 0 });
    expect(await write(booking.id, NOTE, version)).toMatchObject({ booking: { sequence: 1 } });
  });

  it('has an audit entry without the text', async () => {
    const { booking } = await booked();
    const { booking: after } = await write(booking.id, NOTE);
    expect(after?.history.at(-1)).toEqual({ action: 'setInternalNote', details: '{}' });
    const { rows } = await office.pool.query<{ entry: string }>('select audit_entry::text as entry from audit_entry');
    expect(rows.filter(({ entry }) => /zqinterna/i.test(entry))).toEqual([]);
  });

  it('is forbidden at another place, unknown for another id, and refused without sign-in', async () => {
    const { booking } = await booked();
    const elsewhere = await office.addPlace('tributi');
    const { email: stranger } = await office.addStaff('MANAGER', { email: 'b@comune.example', places: [elsewhere] });
    const manager = office.browser();
    await manager.signIn(stranger);
    const { version } = await readNote(booking.id);
    expect((await write(booking.id, NOTE, version, manager)).code).toBe('FORBIDDEN');
    expect((await write(booking.id, NOTE, version, office.browser())).code).toBe('UNAUTHENTICATED');
    expect((await write('00000000-0000-7000-8000-000000000000', NOTE, version)).__typename).toBe('BookingNotFound');
    expect((await readNote(booking.id)).text).toBe('');
  });
});

describe('an internal note', () => {
  it('reaches no citizen: neither page nor mail, and search does not find it', async () => {
    const { booking, cancelToken } = await booked();
    await write(booking.id, NOTE);
    const { booking: moved } = await write(booking.id, NOTE);
    const startsAt = Date.parse('2026-11-24T11:00:00+01:00');
    const sequence = moved!.sequence;
    await rescheduleBooking(office.ctx(), { bookingId: booking.id, startsAt, operatorId: null, sequence });
    const page = await office
      .browser()
      .request(`query ($token: String!) { bookingByToken(token: $token) { number notes status applicant { name } } }`, {
        token: cancelToken,
      });
    expect(page.data).toMatchObject({ bookingByToken: { number: booking.number } });
    expect(JSON.stringify(page)).not.toMatch(/zqinterna/i);
    const { rows } = await office.pool.query<{ mail: string }>('select mail::text as mail from mail');
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.filter(({ mail }) => /zqinterna/i.test(mail))).toEqual([]);
    const find = async (text: string) => {
      const query = `query ($input: FindBookingsInput!) { findBookings(input: $input) { nodes { number } } }`;
      type Found = { findBookings: { nodes: { number: number }[] } };
      return (await admin.request<Found>(query, { input: { text } })).data.findBookings.nodes;
    };
    expect(await find('Zqinterna')).toEqual([]);
    // Negative control: the same search finds the booking by its number.
    expect(await find(`#${booking.number}`)).toEqual([{ number: booking.number }]);
    // Negative control: the note is stored.
    expect(await wholeDatabase(office.pool)).toMatch(/zqinterna/i);
  });

  it('is no field that citizens can ask for', async () => {
    const { cancelToken } = await booked();
    const asked = `query ($token: String!) { bookingByToken(token: $token) { internalNote { text } } }`;
    const { errors } = await office.browser().request(asked, { token: cancelToken });
    expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('the copy of personal data', () => {
  const COPY = `query ($token: String!) { ownData(token: $token) { bookings { internalNote } } }`;
  const STAFF_COPY = `mutation ($input: ChosenBookingsInput!) { copyPersonalData(input: $input) {
    ... on CopyDataSuccess { data { bookings { internalNote } } } } }`;
  const SETTING = `{ privacySettings { internalNotesInCopy internalNotesVersion } }`;
  const CHOOSE = `mutation ($input: SetInternalNotesInCopyInput!) { setInternalNotesInCopy(input: $input) {
    __typename
    ... on SetInternalNotesInCopySuccess { settings { internalNotesInCopy } }
    ... on PrivacySettingsConflict { message settings { internalNotesInCopy } } } }`;

  type Setting = { privacySettings: { internalNotesInCopy: boolean; internalNotesVersion: string } };
  type Copy = { ownData: { bookings: { internalNote: string | null }[] } };

  const readSetting = async () => (await admin.request<Setting>(SETTING)).data.privacySettings;
  const choose = async (internalNotesInCopy: boolean, version: string, browser = admin) =>
    browser.request(CHOOSE, { input: { internalNotesInCopy, version } });

  async function copyFor(address: string, bookingId: string) {
    const ask = `mutation ($input: RequestOwnDataInput!) { requestOwnData(input: $input) { __typename } }`;
    await office.browser().request(ask, { input: { email: address } });
    const { rows } = await office.pool.query<{ id: string }>(
      `select message #>> '{link,id}' as id from mail where kind = 'OWN_DATA' and recipient = $1 order by mail.id desc`,
      [address],
    );
    const token = ownDataToken(TOKEN_SECRET, office.municipality.id, rows[0]!.id);
    const own = (await office.browser().request<Copy>(COPY, { token })).data.ownData.bookings;
    const input = { contact: address, bookingIds: [bookingId] };
    type StaffCopy = { copyPersonalData: { data: { bookings: { internalNote: string | null }[] } } };
    const byStaff = (await admin.request<StaffCopy>(STAFF_COPY, { input })).data.copyPersonalData.data.bookings;
    return { own, byStaff };
  }

  it('contains the note only if the comune chose so, and the choice is audited', async () => {
    const address = 'copia@example.it';
    const { booking } = await booked(address);
    await write(booking.id, NOTE);
    const before = await readSetting();
    expect(before.internalNotesInCopy).toBe(false);
    const without = [{ internalNote: null }];
    expect(await copyFor(address, booking.id)).toEqual({ own: without, byStaff: without });
    expect((await choose(true, before.internalNotesVersion)).data).toMatchObject({
      setInternalNotesInCopy: { settings: { internalNotesInCopy: true } },
    });
    const withNote = [{ internalNote: NOTE }];
    expect(await copyFor(address, booking.id)).toEqual({ own: withNote, byStaff: withNote });
    const { rows } = await office.pool.query(
      `select details from audit_entry where action = 'setInternalNotesInCopy' order by id`,
    );
    expect(rows).toEqual([{ details: { internalNotesInCopy: { from: false, to: true } } }]);
    expect((await choose(false, (await readSetting()).internalNotesVersion)).data).toMatchObject({
      setInternalNotesInCopy: { __typename: 'SetInternalNotesInCopySuccess' },
    });
  });

  it('a choice by somebody who saw another one is a conflict, and only administrators choose', async () => {
    const { internalNotesInCopy, internalNotesVersion } = await readSetting();
    expect((await choose(!internalNotesInCopy, 'another version')).data).toMatchObject({
      setInternalNotesInCopy: { __typename: 'PrivacySettingsConflict', settings: { internalNotesInCopy } },
    });
    await office.addStaff('MANAGER', { email: 'capo@comune.example', places: [office.place] });
    const manager = office.browser();
    await manager.signIn('capo@comune.example');
    const { errors } = await choose(!internalNotesInCopy, internalNotesVersion, manager);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await readSetting()).internalNotesInCopy).toBe(internalNotesInCopy);
  });
});

it('lists of bookings hold the note only if the administrator chose so, and the notes of the citizen always', async () => {
  const { booking } = await booked();
  await write(booking.id, NOTE);
  await office.pool.query(`update booking set notes = 'Ho il passeggino' where id = $1`, [booking.id]);
  const readLine = async () => {
    const { data } = await admin.request<{ findBookings: { nodes: object[] } }>(
      'query ($input: FindBookingsInput!) { findBookings(input: $input) { nodes { notes internalNote } } }',
      { input: { text: String(booking.number) } },
    );
    return data.findBookings.nodes;
  };
  const choose = (isGiven: boolean) =>
    office.pool.query('update municipality set internal_notes_in_copy = $1', [isGiven]);
  await choose(false);
  expect(await readLine()).toEqual([{ notes: 'Ho il passeggino', internalNote: null }]);
  await choose(true);
  expect(await readLine()).toEqual([{ notes: 'Ho il passeggino', internalNote: NOTE }]);
  await choose(false);
});

describe('erasure', () => {
  it('on request deletes the note of the chosen booking, and no note is added afterwards', async () => {
    const address = 'cancella@example.it';
    const [{ booking }, { booking: other }] = [await booked(address), await booked()];
    await write(booking.id, 'Zqerasa');
    await write(other.id, 'Zqresta');
    const { version } = await readNote(booking.id);
    const erase = `mutation ($input: ChosenBookingsInput!) { erasePersonalData(input: $input) { __typename } }`;
    await admin.request(erase, { input: { contact: address, bookingIds: [booking.id] } });
    const database = await wholeDatabase(office.pool);
    expect(database).not.toContain('Zqerasa');
    expect(database).toContain('Zqresta');
    expect(await readNote(booking.id)).toMatchObject({ text: '', changedAt: null, changedBy: null });
    expect(await write(booking.id, 'ancora', version)).toMatchObject({
      __typename: 'BookingConflict',
      message: 'I dati personali di questa prenotazione sono stati cancellati: non si possono più aggiungere note.',
    });
    expect((await readNote(booking.id)).text).toBe('');
  });

  it('by retention deletes every note, its time and its author', async () => {
    const { booking } = await booked();
    await write(booking.id, NOTE);
    expect(await wholeDatabase(office.pool)).toMatch(/zqinterna/i);
    await applyRetention(office.ctx().db, Date.parse('2026-11-25T00:00:00+01:00') + 90 * DAY_MS);
    expect(await wholeDatabase(office.pool)).not.toMatch(/zqinterna|zqresta/i);
    const { rows } = await office.pool.query(
      'select internal_note_at as at, internal_note_by as by from booking where id = $1',
      [booking.id],
    );
    expect(rows).toEqual([{ at: null, by: null }]);
  });
});
