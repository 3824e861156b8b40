import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { bookOnBehalf } from '../../booking/create/book-on-behalf.ts';
import { cancelByToken } from '../../booking/cancel/cancel-by-token.ts';
import { book } from '../../booking/create/book.ts';
import { findByToken } from '../../booking/find-booking.ts';
import { getBookingStatistics } from '../../statistics/booking-statistics.ts';
import type { Service } from '../../db/entities/catalogue/service.ts';
import type { OwnDataMessage } from '../../mail/mails/own-data/own-data-message.ts';
import { recordOutcomes } from '../../mail/outbox/mail-repository.ts';
import { withAdminClient } from '../../test-support/administrator.ts';
import { MONDAY_AT_EIGHT, createBookingRequest } from '../../test-support/fixtures.ts';
import { recordStatements } from '../../test-support/record-statements.ts';
import { createStaffArea, type StaffArea, type StaffBrowser, TOKEN_SECRET } from '../../test-support/staff-area.ts';
import { applyRetention } from '../retention/apply-retention.ts';
import { ownDataToken } from './data-access-link.ts';
import { wholeDatabase } from '../test-support/whole-database.ts';

const HOUR = 3_600_000;
const CANARIES = /zqnome|zqcognome|zqmail|3339998877|zqnota/i;
const DATA = `takenAt linkMails { kind recipient state } bookings {
  number status source serviceName placeName operatorName startsAt endsAt name surname phone email notes people
  furtherServiceNames companions { name surname } internalNote
    cancelReason locale
  privacyReadAt privacyVersion noticeReadAt createdAt arrivedAt cancelledAt reconfirmBy reconfirmedAt
  mails { kind recipient state lastError createdAt sentAt } }`;
const REQUEST = `mutation ($input: RequestOwnDataInput!) { requestOwnData(input: $input) {
  __typename ... on RequestOwnDataSuccess { email } ... on InvalidInput { errors { path message } } } }`;
const LOOK = `query ($token: String!) { ownData(token: $token) { ${DATA} } }`;
const COPY = `mutation ($input: OwnDataInput!) { copyOwnData(input: $input) {
  __typename ... on CopyDataSuccess { data { ${DATA} } } ... on Problem { message } } }`;
const ERASE = `mutation ($input: EraseOwnDataInput!) { eraseOwnData(input: $input) {
  __typename ... on EraseDataSuccess { bookings cancelled } ... on Problem { message } } }`;

type Outcome = { __typename: string; message?: string; bookings?: number; cancelled?: number };

let office: StaffArea;
let service: Service;

beforeAll(async () => {
  office = await createStaffArea();
  await office.addStaff('ADMIN');
  service = await office.addService({ durationMinutes: 30, stepMinutes: 30 });
  await office.addOperator([service]);
});
beforeEach(async () => {
  office.time.now = MONDAY_AT_EIGHT;
  await withAdminClient(office.ownerUrl, (owner) =>
    owner.query('delete from data_access_link; delete from mail; delete from booking; delete from audit_entry'),
  );
});
afterAll(() => office.close());

const ZQ = { name: 'Zqnome', surname: 'Zqcognome', phone: '333 9998877', email: 'Zqmail@example.it' };
const SISTER = { ...ZQ, name: 'Sorella', surname: 'Altra', email: 'zqmail+sorella@example.it' };
const STRANGER = { name: 'Anna', surname: 'Verdi', phone: '081 5550100', email: 'zqmai_@example.it' };

/** A booking as the office has it after it was made, at a time of its own. */
async function booked(startsAt: string, applicant: typeof ZQ, now = MONDAY_AT_EIGHT) {
  const request = { ...createBookingRequest(service, startsAt), applicant, notes: applicant === ZQ ? 'zqnota' : '' };
  const outcome = await book(office.ctx({ now }), request);
  if (outcome.kind !== 'booked') throw new Error(outcome.kind);
  return outcome;
}

const ask = (email: string, address?: string) => office.browser(address).request(REQUEST, { input: { email } });

async function links(): Promise<string[]> {
  const { rows } = await office.pool.query<{ message: string }>(
    `select message::text from mail where kind = 'OWN_DATA' order by created_at, id`,
  );
  return rows.map(({ message }) =>
    ownDataToken(TOKEN_SECRET, office.municipality.id, (JSON.parse(message) as OwnDataMessage).link.id),
  );
}

async function linkFor(email: string): Promise<string> {
  await ask(email);
  return (await links()).at(-1)!;
}

const look = async (token: string) =>
  (await office.browser().request<{ ownData: { bookings: Record<string, unknown>[] } | null }>(LOOK, { token })).data
    .ownData;

const erase = async (token: string) =>
  (await office.browser().request<{ eraseOwnData: Outcome }>(ERASE, { input: { token } })).data.eraseOwnData;

const REFUSED = {
  __typename: 'LinkNotValid',
  message: 'Il collegamento non è valido, è scaduto o è già stato usato.',
};

/** Marks the last mails about erased bookings as sent, and returns their recipients. */
async function sendLastMails(): Promise<string[]> {
  const { rows } = await office.pool.query<{ id: string; recipient: string }>(
    `select id, recipient from mail where kind = 'BOOKING_CANCELLED' and booking_id is null order by id`,
  );
  const { db, municipality } = office.ctx();
  await recordOutcomes(
    db,
    rows.map(({ id }) => ({ municipalityId: municipality.id, mailId: id, error: null, final: true })),
  );
  return rows.map(({ recipient }) => recipient);
}

const deeds = async () =>
  (
    await office.pool.query(
      `select actor_kind, action, details from audit_entry where action in ('copyPersonalData', 'erasePersonalData')`,
    )
  ).rows;

/** A week of appointments of one person: one past, one cancelled, two to come; and those of two others. */
async function aWeek() {
  const past = await booked('2026-11-24T09:00:00+01:00', ZQ);
  const toCome = await booked('2026-11-26T09:00:00+01:00', ZQ);
  await booked('2026-11-27T09:00:00+01:00', ZQ);
  await booked('2026-11-26T10:00:00+01:00', SISTER);
  await booked('2026-11-26T11:00:00+01:00', STRANGER);
  office.time.now = Date.parse('2026-11-25T12:00:00+01:00');
  return { past, toCome };
}

describe('requestOwnData', () => {
  test('mails a link that works repeatedly for an hour', async () => {
    await booked('2026-11-24T09:00:00+01:00', ZQ);
    expect((await ask(' ZQmail@Example.it ')).data).toEqual({
      requestOwnData: { __typename: 'RequestOwnDataSuccess', email: 'zqmail@example.it' },
    });
    const { rows } = await office.pool.query(`select recipient from mail where kind = 'OWN_DATA'`);
    expect(rows).toEqual([{ recipient: 'zqmail@example.it' }]);
    const [token] = await links();
    expect(Buffer.from(token!, 'base64url')).toHaveLength(32);
    for (let time = 0; time < 3; time++) expect((await look(token!))!.bookings).toHaveLength(1);
    office.time.now += HOUR - 1;
    expect((await look(token!))!.bookings).toHaveLength(1);
    office.time.now += 1;
    expect(await look(token!)).toBeNull();
    expect(await erase(token!)).toEqual(REFUSED);
    expect((await wholeDatabase(office.pool)).match(CANARIES)).not.toBeNull();
  });

  test('returns the same result for an unknown address, stores the same row and sends no mail', async () => {
    await booked('2026-11-24T09:00:00+01:00', ZQ);
    const [known, unknown] = [await ask('zqmail@example.it'), await ask('nobody@example.it')];
    expect(JSON.stringify(unknown).replaceAll('nobody', 'zqmail')).toBe(JSON.stringify(known));
    expect(await links()).toHaveLength(1);
    const { rows } = await office.pool.query('select email, turn from data_access_link order by created_at, id');
    expect(rows).toEqual([
      { email: 'zqmail@example.it', turn: 1 },
      { email: null, turn: 1 },
    ]);
    expect(await wholeDatabase(office.pool)).not.toContain('nobody');
  });

  test('executes the same statements for known and unknown addresses', async () => {
    await booked('2026-11-24T09:00:00+01:00', ZQ);
    // Fills the server's cache of municipalities, which would cost the first request one more statement.
    await ask('warm-up@example.it');
    const statements = recordStatements(office.pool);
    onTestFinished(statements.stop);
    const [known, unknown] = [
      await ask('zqmail@example.it').then(statements.take),
      await ask('nobody@example.it').then(statements.take),
    ];
    expect(known.length).toBeGreaterThan(0);
    expect(unknown).toEqual(known);
  });

  test('sends at most three mails per hour, also for fifty concurrent requests', async () => {
    await booked('2026-11-24T09:00:00+01:00', ZQ);
    for (let hour = 1; hour <= 3; hour++) {
      await Promise.all(Array.from({ length: 50 }, () => ask('zqmail@example.it')));
      const sent = (await links()).length - 3 * (hour - 1);
      expect(sent).toBeGreaterThanOrEqual(1);
      for (let more = 0; more < 4; more++) await ask('ZQMAIL@example.it');
      expect(await links()).toHaveLength(3 * hour);
      office.time.now += HOUR;
    }
  });

  test('the database rejects a fourth link', async () => {
    const insert = (turn: number) =>
      office.pool.query(
        `insert into data_access_link values ($1, gen_random_uuid(), 'a', $2, null, sha256(random()::text::bytea),
          now(), now())`,
        [office.municipality.id, turn],
      );
    for (const turn of [1, 2, 3]) await insert(turn);
    await expect(insert(3)).rejects.toMatchObject({ code: '23505' });
    await expect(insert(4)).rejects.toMatchObject({ code: '23514' });
  });

  test.each(['mario', 'a@b@c', 'a@example.it, b@example.it', 'a@example.it\nBcc: b@example.it'])(
    'rejects the invalid address %j',
    async (email) => {
      const { data } = await ask(email);
      expect(data).toMatchObject({ requestOwnData: { __typename: 'InvalidInput', errors: [{ path: 'email' }] } });
      expect((await office.pool.query('select from data_access_link')).rowCount).toBe(0);
    },
  );
});

describe('ownData', () => {
  test('returns all data of the address and no data of others', async () => {
    await aWeek();
    const data = (await look(await linkFor('zqmail@example.it')))!;
    expect(data.bookings.map(({ startsAt }) => startsAt)).toEqual([
      '2026-11-27T09:00:00+01:00',
      '2026-11-26T09:00:00+01:00',
      '2026-11-24T09:00:00+01:00',
    ]);
    expect(data).toMatchObject({
      takenAt: '2026-11-25T12:00:00+01:00',
      linkMails: [{ kind: 'OWN_DATA', recipient: 'zqmail@example.it', state: 'WAITING' }],
    });
    expect(data.bookings.at(-1)).toMatchObject({
      name: 'Zqnome',
      surname: 'Zqcognome',
      phone: '+393339998877',
      email: 'Zqmail@example.it',
      notes: 'zqnota',
      status: 'CONFIRMED',
      privacyVersion: office.municipality.privacyVersion,
      privacyReadAt: '2026-11-23T08:00:00+01:00',
      mails: [{ kind: 'BOOKING_CONFIRMED', recipient: 'Zqmail@example.it', state: 'WAITING' }],
    });
    expect(JSON.stringify(data)).not.toMatch(/sorella|verdi|zqmai_/i);
    // The same words are seen where they belong.
    expect(JSON.stringify(await look(await linkFor('zqmail+sorella@example.it')))).toMatch(/sorella/i);
  });

  test('contains every personal column except hashes of secrets', async () => {
    await aWeek();
    const [one] = (await look(await linkFor('zqmail@example.it')))!.bookings;
    const { rows } = await office.pool.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(booking) as row from booking where applicant_name = 'Zqnome' limit 1`,
    );
    const camel = (column: string) =>
      column.replace(/^applicant_/, '').replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
    const missing = Object.keys(rows[0]!.row).filter((column) => !(camel(column) in one!));
    expect(missing.toSorted()).toEqual([
      'anonymised_at',
      'busy_until',
      'confirm_by',
      'confirm_token_hash',
      'cool_down_until',
      'counter',
      'id',
      'idempotency_key',
      'internal_note_at',
      'internal_note_by',
      'is_operator_chosen',
      'link_version',
      'municipality_id',
      'operator_id',
      'overridden_rules',
      'place_id',
      'request_hash',
      // Repeats the personal data in another spelling, for the search of staff.
      'search_text',
      'sequence',
      'service_id',
      'token_hash',
    ]);
  });

  test('lists the bookings to come with the token of each page, and none of another address', async () => {
    const UPCOMING = `query ($token: String!) { upcomingBookings(token: $token) { pageToken booking { number } } }`;
    const second = await booked('2026-11-24T10:00:00+01:00', ZQ);
    const first = await booked('2026-11-24T09:00:00+01:00', ZQ);
    const cancelled = await booked('2026-11-24T11:00:00+01:00', ZQ);
    await cancelByToken(office.ctx(), { token: cancelled.cancelToken, reason: '' });
    await booked('2026-11-24T09:30:00+01:00', SISTER);
    const token = await linkFor(ZQ.email);
    const list = async (link: string) => (await office.browser().request(UPCOMING, { token: link })).data;
    expect(await list(token)).toEqual({
      upcomingBookings: [first, second].map(({ booking, cancelToken }) => ({
        pageToken: cancelToken,
        booking: { number: booking.number },
      })),
    });
    expect(await list('invented')).toEqual({ upcomingBookings: null });
    office.time.now += HOUR;
    expect(await list(token)).toEqual({ upcomingBookings: null });
  });

  test('returns null for an invented token', async () => {
    await aWeek();
    await linkFor('zqmail@example.it');
    expect(await look('made-up')).toBeNull();
  });

  test('copies repeatedly, and the audit entry contains the number of bookings and no personal data', async () => {
    await aWeek();
    const token = await linkFor('zqmail@example.it');
    const { data } = await office.browser().request(COPY, { input: { token } });
    expect(data).toEqual({ copyOwnData: { __typename: 'CopyDataSuccess', data: await look(token) } });
    expect(await deeds()).toEqual([{ actor_kind: 'CITIZEN', action: 'copyPersonalData', details: { bookings: 3 } }]);
    expect((await office.browser().request(COPY, { input: { token: 'made-up' } })).data).toEqual({
      copyOwnData: REFUSED,
    });
  });

  test('reading, also by GET, changes no row', async () => {
    await aWeek();
    const token = await linkFor('zqmail@example.it');
    const before = await wholeDatabase(office.pool);
    await look(token);
    const variables = JSON.stringify({ input: { token } });
    const url = `/graphql?query=${encodeURIComponent(ERASE)}&variables=${encodeURIComponent(variables)}`;
    const byGet = await office.app.inject({ method: 'GET', url, headers: { 'apollo-require-preflight': '1' } });
    expect(byGet.body).not.toContain('EraseDataSuccess');
    expect(await wholeDatabase(office.pool)).toBe(before);
  });
});

describe('eraseOwnData', () => {
  test('erases personal data in every table, frees the slots and keeps the booking numbers', async () => {
    const { toCome } = await aWeek();
    const token = await linkFor('zqmail@example.it');
    const count = () =>
      getBookingStatistics(office.ctx(), { from: '2026-11-01', to: '2026-11-30', by: 'SERVICE', placeIds: null });
    const [before] = await count();
    await withAdminClient(office.ownerUrl, (owner) =>
      owner.query(`delete from mail where booking_id in (select id from booking where applicant_name = 'Sorella');
        delete from booking where applicant_name = 'Sorella'`),
    );
    const [without] = await count();
    expect(await erase(token)).toEqual({ __typename: 'EraseDataSuccess', bookings: 3, cancelled: 2 });
    // A person who had an appointment is notified, and the last trace of the address goes with the mail.
    expect(await sendLastMails()).toEqual([ZQ.email, ZQ.email]);
    expect((await wholeDatabase(office.pool)).match(CANARIES)?.[0]).toBeUndefined();
    const [after] = await count();
    expect(before!.bookings).toBe(without!.bookings + 1);
    const { bookedMinutes, cancelled } = without!;
    expect(after).toEqual({ ...without, cancelled: cancelled + 2, bookedMinutes: bookedMinutes - 60 });
    expect(await findByToken(office.ctx(), toCome.cancelToken)).toBeNull();
    expect(await deeds()).toEqual([
      { actor_kind: 'CITIZEN', action: 'erasePersonalData', details: { bookings: 3, cancelled: 2 } },
    ]);
    // The time is free: another person has it now.
    await booked('2026-11-26T09:00:00+01:00', STRANGER, office.time.now);
  });

  test('keeps bookings with the same phone number or a similar address', async () => {
    await aWeek();
    const rows = async () =>
      (await office.pool.query(`select * from booking where applicant_name in ('Sorella', 'Anna') order by id`)).rows;
    const before = await rows();
    expect(before).toHaveLength(2);
    await erase(await linkFor('zqmail@example.it'));
    expect(await rows()).toEqual(before);
  });

  test('erases only the chosen bookings, and none of another address', async () => {
    const { toCome } = await aWeek();
    const strangers = await office.pool.query(`select id from booking where applicant_name in ('Sorella', 'Anna')`);
    const ids = [toCome.booking.id, ...strangers.rows.map(({ id }) => id as string)];
    const token = await linkFor('zqmail@example.it');
    const input = { token, bookingIds: ids };
    const { data } = await office.browser().request<{ eraseOwnData: Outcome }>(ERASE, { input });
    expect(data.eraseOwnData).toEqual({ __typename: 'EraseDataSuccess', bookings: 1, cancelled: 1 });
    const { rows } = await office.pool.query(`select id from booking where anonymised_at is not null`);
    expect(rows).toEqual([{ id: toCome.booking.id }]);
  });

  test('works once and invalidates all links of the address', async () => {
    await aWeek();
    const [first, second] = [await linkFor('zqmail@example.it'), await linkFor('zqmail@example.it')];
    expect(second).not.toBe(first);
    expect((await erase(first)).__typename).toBe('EraseDataSuccess');
    for (const token of [first, second]) {
      expect(await erase(token)).toEqual(REFUSED);
      expect(await look(token)).toBeNull();
    }
  });

  test('twenty concurrent erasures cancel each booking once', async () => {
    await aWeek();
    const token = await linkFor('zqmail@example.it');
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => erase(token)));
    expect(outcomes.filter(({ __typename }) => __typename === 'EraseDataSuccess')).toHaveLength(1);
    expect(outcomes.filter(({ __typename }) => __typename === 'LinkNotValid')).toHaveLength(19);
    const { rows } = await office.pool.query(
      `select count(*)::int as n from audit_entry where action = 'cancelBooking'`,
    );
    expect(rows).toEqual([{ n: 2 }]);
  });

  test('an erasure concurrent with a booking of the same address erases all of it or nothing', async () => {
    await aWeek();
    const token = await linkFor('zqmail@example.it');
    const now = office.time.now;
    const [erased] = await Promise.all([
      erase(token),
      booked('2026-11-27T10:00:00+01:00', ZQ, now),
      booked('2026-11-27T11:00:00+01:00', ZQ, now),
    ]);
    expect(erased.__typename).toBe('EraseDataSuccess');
    const { rows } = await office.pool.query(
      `select count(*) filter (where applicant_email is null and status = 'CONFIRMED' and starts_at > $1)::int as ghosts,
         count(*) filter (where anonymised_at is null and applicant_email is null)::int as halves from booking`,
      [new Date(now)],
    );
    expect(rows).toEqual([{ ghosts: 0, halves: 0 }]);
  });

  test('a last mail that is given up, or not sent within a day, is deleted too', async () => {
    await aWeek();
    await erase(await linkFor('zqmail@example.it'));
    const { db, municipality } = office.ctx();
    const { rows } = await office.pool.query<{ id: string }>(`select id from mail where booking_id is null`);
    const failed = { municipalityId: municipality.id, mailId: rows[0]!.id };
    await recordOutcomes(db, [{ ...failed, error: 'Unknown user', final: true }]);
    expect((await wholeDatabase(office.pool)).match(CANARIES)).not.toBeNull();
    await applyRetention(db, office.time.now + 24 * HOUR + 1);
    const { rows: left } = await office.pool.query(`select from mail where kind <> 'OWN_DATA' and booking_id is null`);
    expect(left).toHaveLength(0);
  });

  test('retention deletes an unused link, and its mail a day later', async () => {
    await aWeek();
    await linkFor('zqmail@example.it');
    await ask('nobody@example.it');
    const left = async () =>
      (
        await office.pool.query(
          `select (select count(*)::int from data_access_link) as links, (select count(*)::int from mail where kind =
            'OWN_DATA') as mails`,
        )
      ).rows[0];
    await applyRetention(office.ctx().db, office.time.now + HOUR);
    expect(await left()).toEqual({ links: 2, mails: 1 });
    await applyRetention(office.ctx().db, office.time.now + HOUR + 1);
    expect(await left()).toEqual({ links: 0, mails: 1 });
    await applyRetention(office.ctx().db, office.time.now + 24 * HOUR + 1);
    expect(await left()).toEqual({ links: 0, mails: 0 });
  });
});

describe('data subject requests in the staff area', () => {
  const FIND = `query ($input: PersonInput!) { personalData(input: $input) {
    __typename ... on PersonalData { bookings { id name phone email } }
      ... on InvalidInput { errors { path message } } } }`;
  const STAFF_COPY = `mutation ($input: ChosenBookingsInput!) { copyPersonalData(input: $input) {
    __typename ... on CopyDataSuccess { data { bookings { name } } } } }`;
  const STAFF_ERASE = `mutation ($input: ChosenBookingsInput!) { erasePersonalData(input: $input) {
    __typename ... on EraseDataSuccess { bookings cancelled } ... on InvalidInput { errors { path } } } }`;

  async function administrator() {
    const browser = office.browser();
    await browser.signIn('admin@comune.example');
    return browser;
  }

  async function find(admin: StaffBrowser, contact: string) {
    type Found = { personalData: { bookings: { id: string; name: string }[] } };
    return (await admin.request<Found>(FIND, { input: { contact } })).data.personalData.bookings;
  }

  test('an erasure touches the chosen bookings alone, and tells whose appointment it cancels', async () => {
    await aWeek();
    const admin = await administrator();
    const found = await find(admin, '333 9998877');
    const bookingIds = found.filter(({ name }) => name === 'Sorella').map(({ id }) => id);
    const stranger = (await find(admin, STRANGER.email)).map(({ id }) => id);
    const input = { contact: '333 9998877', bookingIds: [...bookingIds, ...stranger, 'no-booking'] };
    const copied = await admin.request<{ copyPersonalData: { data: { bookings: unknown[] } } }>(STAFF_COPY, { input });
    expect(copied.data.copyPersonalData.data.bookings).toEqual([{ name: 'Sorella' }]);
    expect((await admin.request(STAFF_ERASE, { input })).data).toEqual({
      erasePersonalData: { __typename: 'EraseDataSuccess', bookings: 1, cancelled: 1 },
    });
    expect(await sendLastMails()).toEqual([SISTER.email]);
    expect((await find(admin, '333 9998877')).map(({ name }) => name)).toEqual(['Zqnome', 'Zqnome', 'Zqnome']);
    expect(await wholeDatabase(office.pool)).not.toContain('Sorella');
    expect((await admin.request(STAFF_ERASE, { input: { ...input, bookingIds: [] } })).data).toMatchObject({
      erasePersonalData: { __typename: 'InvalidInput', errors: [{ path: 'bookingIds' }] },
    });
  });

  test('an administrator finds a person by e-mail address, or all people with a phone number', async () => {
    await aWeek();
    const admin = await administrator();
    const names = async (contact: string) => {
      const { data } = await admin.request<{ personalData: { bookings?: { name: string }[] } }>(FIND, {
        input: { contact },
      });
      return data.personalData.bookings?.map(({ name }) => name);
    };
    expect(await names('ZQMAIL@example.it')).toEqual(['Zqnome', 'Zqnome', 'Zqnome']);
    expect(await names('333 999 8877')).toEqual(['Zqnome', 'Sorella', 'Zqnome', 'Zqnome']);
    expect(await names('zqmai_@example.it')).toEqual(['Anna']);
    expect(await names('zqmai')).toBeUndefined();
    expect(await names('nobody@example.it')).toEqual([]);
  });

  test('copying and erasing are audited with the staff member and without the citizen', async () => {
    await aWeek();
    const asStaff = office.ctx({ now: office.time.now });
    const { privacyRead: _1, noticeRead: _2, ...onPaper } = createBookingRequest(service, '2026-11-27T11:30:00+01:00');
    const noAddress = { ...ZQ, email: '' };
    await bookOnBehalf(asStaff, { ...onPaper, applicant: noAddress, source: 'PHONE' });
    const admin = await administrator();
    const bookingIds = (await find(admin, '3339998877')).map(({ id }) => id);
    const input = { contact: '3339998877', bookingIds };
    const copied = await admin.request<{ copyPersonalData: { data: { bookings: unknown[] } } }>(STAFF_COPY, { input });
    expect(copied.data.copyPersonalData.data.bookings).toHaveLength(5);
    expect((await admin.request(STAFF_ERASE, { input })).data).toEqual({
      erasePersonalData: { __typename: 'EraseDataSuccess', bookings: 5, cancelled: 4 },
    });
    expect(await sendLastMails()).toHaveLength(3);
    expect((await wholeDatabase(office.pool)).match(CANARIES)?.[0]).toBeUndefined();
    expect(await deeds()).toEqual([
      { actor_kind: 'STAFF', action: 'copyPersonalData', details: { bookings: 5 } },
      { actor_kind: 'STAFF', action: 'erasePersonalData', details: { bookings: 5, cancelled: 4 } },
    ]);
  });
});
