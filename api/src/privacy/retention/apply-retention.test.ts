import type { MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { bookOnBehalf } from '../../booking/create/book-on-behalf.ts';
import { book } from '../../booking/create/book.ts';
import { cancelBooking } from '../../booking/cancel/cancel-booking.ts';
import { getUtilisation } from '../../statistics/utilisation.ts';
import { findById, findByToken } from '../../booking/find-booking.ts';
import { recordAttendance } from '../../booking/attendance/record-attendance.ts';
import { rescheduleBooking } from '../../booking/reschedule/reschedule-booking.ts';
import { getBookingStatistics } from '../../statistics/booking-statistics.ts';
import { getDatabase } from '../../db/connection/database-handle.ts';
import { openDatabase, getPool } from '../../db/connection/database.ts';
import { admitServers } from '../../db/roles/server-role.ts';
import type { Operator } from '../../db/entities/catalogue/operator.ts';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { migrateJobs, startWorker } from '../../mail/delivery/worker.ts';
import { MONDAY_AT_EIGHT, createTestOffice, createBookingRequest } from '../../test-support/fixtures.ts';
import { createStaffArea, type StaffArea, type StaffBrowser } from '../../test-support/staff-area.ts';
import { anonymiseEndedBefore, WIPED } from './anonymise-bookings.ts';
import { applyRetention } from './apply-retention.ts';
import { retentionJob } from './retention.job.ts';
import { wholeDatabase } from '../test-support/whole-database.ts';

const DAY = 86_400_000;
/** The last of the appointments below is over on Thursday at ten. */
const OVER = Date.parse('2026-11-26T10:00:00+01:00');
const CANARIES = /zqnome|zqcognome|zqmail|3339998877|zqnota|zqmotivo|zqblocco/i;

/** Columns that retention keeps: they serve the statistics and hold no personal data. */
const KEPT = [
  'anonymised_at',
  'arrived_at',
  'busy_until',
  'cancelled_at',
  'confirm_by',
  'cool_down_until',
  'counter',
  'created_at',
  'ends_at',
  'id',
  'is_operator_chosen',
  'link_version',
  'locale',
  'municipality_id',
  'notice_read_at',
  'number',
  'operator_id',
  'overridden_rules',
  'people',
  'place_id',
  'privacy_read_at',
  'privacy_version',
  'reconfirm_by',
  'reconfirmed_at',
  'sequence',
  'service_id',
  'source',
  'starts_at',
  'status',
];

/** Columns that PostgreSQL computes from cleared columns. */
const GENERATED = ['search_text'];

let office: StaffArea;
/** Connection of the owner, who may read every table and reset the database. */
let owner: MikroORM;
let ownerPool: Pool;
let service: Service;
let operator: Operator;

beforeAll(async () => {
  office = await createStaffArea();
  owner = await openDatabase(office.ownerUrl);
  ownerPool = await getPool(owner);
  await office.addStaff('ADMIN');
  service = await office.addService({ name: 'Rilascio C.I.E.', durationMinutes: 30, stepMinutes: 30 });
  operator = await office.addOperator([service]);
});
afterAll(async () => {
  await owner.close(true);
  await office.close();
});
beforeEach(async () => {
  await ownerPool.query('delete from mail; delete from booking; delete from audit_entry; delete from blocked_slot');
});

function wanted(startsAt: string) {
  const applicant = { name: 'Zqnome', surname: 'Zqcognome', phone: '333 9998877', email: 'zqmail@example.it' };
  return {
    ...createBookingRequest(service, startsAt),
    applicant,
    notes: 'zqnota',
    idempotencyKey: `zqnome ${startsAt}`,
  };
}

async function booked(startsAt: string) {
  const outcome = await book(office.ctx(), wanted(startsAt));
  if (outcome.kind !== 'booked') throw new Error(outcome.kind);
  return outcome;
}

/** A week of an office: served, not come, cancelled with words, moved, written down by telephone, mails refused. */
async function aWeek(): Promise<{ token: string; id: string }> {
  const [served, missed, given] = [
    await booked('2026-11-24T09:00:00+01:00'),
    await booked('2026-11-24T09:30:00+01:00'),
    await booked('2026-11-25T09:00:00+01:00'),
  ];
  const moved = await booked('2026-11-25T10:00:00+01:00');
  const [{ id: staffId }] = (await office.pool.query('select id from staff_member')).rows as [{ id: number }];
  const asStaff = office.ctx({ actor: { kind: 'STAFF', id: staffId } });
  const { privacyRead: _1, noticeRead: _2, ...byPhone } = wanted('2026-11-26T09:00:00+01:00');
  await bookOnBehalf(asStaff, { ...byPhone, source: 'PHONE' });
  await rescheduleBooking(asStaff, {
    bookingId: moved.booking.id,
    startsAt: Date.parse('2026-11-26T09:30:00+01:00'),
    operatorId: null,
    sequence: 0,
  });
  const found = (await findById(asStaff, given.booking.id))!;
  await cancelBooking(asStaff, found.details, 'it', 'zqmotivo');
  const later = office.ctx({ actor: asStaff.actor, now: missed.booking.endsAt });
  await recordAttendance(later, served.booking, 'COMPLETED');
  await recordAttendance(later, missed.booking, 'NO_SHOW');
  await office.pool.query(`update mail set state = 'FAILED', last_error = 'no such user' where kind = 'BOOKING_MOVED'`);
  await office.block(operator, '2026-11-25T11:00:00+01:00', '2026-11-25T11:30:00+01:00');
  await office.pool.query(`update blocked_slot set reason = 'zqblocco'`);
  return { token: served.cancelToken, id: served.booking.id };
}

async function everyNumber() {
  const all = [];
  for (const by of ['SERVICE', 'PLACE', 'OPERATOR', 'MONTH'] as const) {
    const asked = { from: '2026-11-01', to: '2026-11-30', by, placeIds: null };
    const lines = await getBookingStatistics(office.ctx(), asked);
    all.push({ by, lines, rates: [...(await getUtilisation(office.ctx(), asked, lines))] });
  }
  return all;
}

describe('ninety days after an appointment', () => {
  test('no table contains personal data of the booking, and the statistics are unchanged', async () => {
    await aWeek();
    const before = await everyNumber();
    expect((await wholeDatabase(ownerPool)).match(CANARIES)).not.toBeNull();
    await applyRetention(office.ctx().db, OVER + 90 * DAY + 1);
    expect((await wholeDatabase(ownerPool)).match(CANARIES)?.[0]).toBeUndefined();
    expect(await everyNumber()).toEqual(before);
    expect(before[0]!.lines).toMatchObject([{ bookings: 5, cancelled: 1, completed: 1, noShows: 1 }]);
  });

  test('a booking that ended more recently is unchanged', async () => {
    await booked('2026-11-24T09:00:00+01:00');
    await booked('2026-11-26T09:30:00+01:00');
    await applyRetention(office.ctx().db, OVER + 90 * DAY);
    const { rows } = await office.pool.query(
      `select applicant_name as name, anonymised_at is not null as anonymous, (select count(*)::int from mail where
        booking_id = booking.id) as mails
       from booking order by starts_at`,
    );
    expect(rows).toEqual([
      { name: null, anonymous: true, mails: 0 },
      { name: 'Zqnome', anonymous: false, mails: 1 },
    ]);
  });

  test('the token of an erased booking opens nothing', async () => {
    const { token } = await aWeek();
    await applyRetention(office.ctx().db, OVER + 91 * DAY);
    // As if the appointment were still to come: the token alone must be dead.
    expect(await findByToken(office.ctx(), token)).toBeNull();
    const { rows } = await office.pool.query('select token_hash, request_hash, idempotency_key from booking');
    expect(new Set(rows.map((row) => JSON.stringify(row)))).toEqual(
      new Set([JSON.stringify({ token_hash: null, request_hash: null, idempotency_key: null })]),
    );
  });

  test('staff see the date of erasure and no data', async () => {
    const { id } = await aWeek();
    await applyRetention(office.ctx().db, OVER + 91 * DAY);
    const admin = office.browser();
    await admin.signIn('admin@comune.example');
    const { data } = await admin.request(
      `query ($id: ID!) { staffBooking(id: $id) { status anonymisedAt applicant { name surname phone email } notes
        mails { id } history { action } } }`,
      { id },
    );
    expect(data).toEqual({
      staffBooking: {
        status: 'COMPLETED',
        anonymisedAt: '2027-02-25T10:00:00+01:00',
        applicant: { name: '', surname: '', phone: null, email: null },
        notes: '',
        mails: [],
        history: [{ action: 'book' }, { action: 'recordAttendance' }],
      },
    });
  });

  test('one audit entry contains the number of bookings and no personal data', async () => {
    await aWeek();
    for (const hours of [0, 1, 2]) await applyRetention(office.ctx().db, OVER + 91 * DAY + hours * 3_600_000);
    const { rows } = await office.pool.query(
      `select actor_kind, subject, details from audit_entry where action = 'anonymiseBookings'`,
    );
    expect(rows).toEqual([
      { actor_kind: 'SYSTEM', subject: 'Municipality', details: { bookings: 5, retentionDays: 90 } },
    ]);
  });
});

test('every booking column is listed as erased or not personal', async () => {
  const { rows } = await office.pool.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_name = 'booking'`,
  );
  expect(rows.map(({ name }) => name).toSorted()).toEqual([...WIPED, ...KEPT, ...GENERATED].toSorted());
});

describe('the job', () => {
  const MANY = 1_200;

  async function many(): Promise<void> {
    await office.pool.query(
      `insert into booking (municipality_id, id, number, status, service_id, place_id, operator_id, starts_at,
        ends_at, busy_until, applicant_name)
       select $1, gen_random_uuid(), 100000 + n, 'COMPLETED', $2, $3, $4, at, at + interval '15 minutes', at + interval '15 minutes', 'Zqnome'
       from generate_series(1, $5) n, lateral (select '2026-01-01'::timestamptz + n * interval '15 minutes' as at) moment`,
      [office.municipality.id, service.id, office.place.id, operator.id, MANY],
    );
  }

  test('works in batches', async () => {
    await many();
    const batches: unknown[] = [];
    const counting = office.ctx().db.withPlugin({
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        batches.push(result.rows[0]?.['count']);
        return result;
      },
    });
    const options = { before: OVER, now: OVER, batchSize: 500 };
    expect(await anonymiseEndedBefore(counting, office.municipality.id, options)).toBe(MANY);
    expect(batches).toEqual([500, 500, 200]);
  });

  test('erases each booking once when two servers run it concurrently', async () => {
    await many();
    const { db } = office.ctx();
    const options = { before: OVER, now: OVER, batchSize: 50 };
    const counts = await Promise.all([1, 2].map(() => anonymiseEndedBefore(db, office.municipality.id, options)));
    expect(counts[0]! + counts[1]!).toBe(MANY);
    const { rows } = await office.pool.query(`select count(*)::int as left from booking where anonymised_at is null`);
    expect(rows).toEqual([{ left: 0 }]);
  });

  test('runs on one of several servers at the scheduled time', async () => {
    await aWeek();
    await migrateJobs(ownerPool, () => undefined);
    await admitServers(getDatabase(owner), office.url);
    const other = await openDatabase(office.url);
    let runs = 0;
    const jobs = (orm: MikroORM) => {
      const clock = () => {
        runs++;
        return OVER + 91 * DAY;
      };
      return retentionJob({ db: getDatabase(orm), clock });
    };
    const workers = [
      await startWorker(office.pool, [jobs(office.orm)], () => undefined),
      await startWorker(await getPool(other), [jobs(other)], () => undefined),
    ];
    // As the clocks of both servers ask for it, for the same hour.
    for (const _ of workers)
      await office.pool.query(
        `select graphile_worker.add_job('keep-no-longer', job_key => 'keep-no-longer', run_at => now() + interval '1 hour')`,
      );
    await office.pool.query(
      `select graphile_worker.add_job('keep-no-longer', job_key => 'keep-no-longer', run_at => now())`,
    );
    await vi.waitFor(
      async () => {
        const { rows } = await office.pool.query('select count(*)::int as jobs from graphile_worker.jobs');
        expect([runs, rows]).toEqual([1, [{ jobs: 0 }]]);
      },
      { timeout: 15_000, interval: 20 },
    );
    for (const worker of workers) await worker.stop();
    await other.close(true);
    expect((await wholeDatabase(ownerPool)).match(CANARIES)?.[0]).toBeUndefined();
  });
});

test('deletes expired sessions, links, sign-in attempts and idempotency keys', async () => {
  await office.browser().signIn('admin@comune.example');
  await office
    .browser()
    .request('mutation { requestPasswordReset(input: { email: "admin@comune.example" }) { email } }');
  await office.pool.query(`insert into idempotency_record values ($1, 'addService', 'some key', 1, $2)`, [
    office.municipality.id,
    new Date(MONDAY_AT_EIGHT),
  ]);
  const count = async () => {
    const { rows } = await office.pool.query(
      `select (select count(*)::int from staff_session) as sessions, (select count(*)::int from staff_link) as links,
         (select count(*)::int from sign_in_attempt) as tries, (select count(*)::int from idempotency_record) as
           requests,
         (select count(*)::int from mail) as mails`,
    );
    return rows[0] as Record<string, number>;
  };
  await applyRetention(office.ctx().db, MONDAY_AT_EIGHT);
  expect(await count()).toMatchObject({ links: 1, requests: 1, mails: 1 });
  expect((await count())['sessions']).toBeGreaterThan(0);
  await applyRetention(office.ctx().db, MONDAY_AT_EIGHT + 91 * DAY);
  expect(await count()).toEqual({ sessions: 0, links: 0, tries: 0, requests: 0, mails: 0 });
});

describe('an administrator', () => {
  const SET = `mutation ($days: Int!, $version: String!) { setRetention(input: { days: $days, version: $version }) {
    __typename ... on SetRetentionSuccess { settings { retentionDays } }
    ... on PrivacySettingsConflict { settings { retentionDays } } ... on InvalidInput { errors { path message } } } }`;

  const readVersion = async (admin: StaffBrowser) =>
    (await admin.request<{ privacySettings: { version: string } }>('{ privacySettings { version } }')).data
      .privacySettings.version;

  test('sets the days for their municipality, with an audit entry', async () => {
    await createTestOffice(office, 'altrove');
    const admin = office.browser();
    await admin.signIn('admin@comune.example');
    const version = await readVersion(admin);
    expect((await admin.request(SET, { days: 30, version })).data).toEqual({
      setRetention: { __typename: 'SetRetentionSuccess', settings: { retentionDays: 30 } },
    });
    expect((await admin.request(SET, { days: 45, version })).data).toEqual({
      setRetention: { __typename: 'PrivacySettingsConflict', settings: { retentionDays: 30 } },
    });
    const { rows } = await office.pool.query('select retention_days as days from municipality order by id');
    expect(rows).toEqual([{ days: 30 }, { days: 90 }]);
    const audit = await office.pool.query(`select details from audit_entry where action = 'setRetention'`);
    expect(audit.rows).toEqual([{ details: { retentionDays: { from: 90, to: 30 } } }]);
    await booked('2026-11-24T09:00:00+01:00');
    await applyRetention(office.ctx().db, OVER + 30 * DAY);
    expect((await wholeDatabase(ownerPool)).match(CANARIES)?.[0]).toBeUndefined();
  });

  test.each([6, 366, 0, -1])('cannot set %i days', async (days) => {
    const admin = office.browser();
    await admin.signIn('admin@comune.example');
    expect((await admin.request(SET, { days, version: await readVersion(admin) })).data).toEqual({
      setRetention: {
        __typename: 'InvalidInput',
        errors: [{ path: 'days', message: 'Inserisci un numero da 7 a 365' }],
      },
    });
  });
});
