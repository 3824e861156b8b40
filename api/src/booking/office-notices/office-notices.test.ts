import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getDatabase } from '../../db/connection/database-handle.ts';
import { openDatabase } from '../../db/connection/database.ts';
import type { Operator } from '../../db/entities/catalogue/operator.ts';
import type { Service } from '../../db/entities/catalogue/service.ts';
import type { StaffMember } from '../../db/entities/staff/staff.ts';
import { withAdminClient } from '../../test-support/administrator.ts';
import { createStaffArea, type StaffArea } from '../../test-support/staff-area.ts';
import { cancelBooking } from '../cancel/cancel-booking.ts';
import { cancelByToken } from '../cancel/cancel-by-token.ts';
import { findById } from '../find-booking.ts';
import { rescheduleBooking } from '../reschedule/reschedule-booking.ts';
import { bookAt } from '../test-support/reminders.ts';
import { selectOfficeEvents } from './select-office-events.sql.ts';
import { tellOffices } from './tell-office.ts';
import { toOfficeMail, writeOfficeMails } from './write-office-mails.ts';

type OfficeMail = { kind: string; recipient: string; text: string };

const BOOKED = '2026-11-23T10:00:00+01:00';
const LATER = '2026-11-23T10:05:00+01:00';
const ADDRESS = 'ufficio@comune.example';

let area: StaffArea;
let service: Service;
let operator: Operator;
let colleague: StaffMember;
let next = 0;

beforeAll(async () => {
  area = await createStaffArea();
  service = await area.addService({ horizonDays: 60 });
  operator = await area.addOperator([service], { name: 'Anna', hours: { weekdays: [1, 2, 3, 4, 5, 6, 7] } });
  colleague = await area.addStaff('OPERATOR', { email: 'anna@comune.example', operator });
});
beforeEach(async () => {
  await area.pool.query('delete from mail');
  // What earlier tests did is long ago.
  await withAdminClient(area.ownerUrl, (owner) => owner.query(`update audit_entry set at = at - interval '60 days'`));
  const never = `notice_booked = 'NEVER', notice_moved = 'NEVER', notice_cancelled = 'NEVER'`;
  await area.pool.query(`update place set ${never}, day_list_hour = null, email = $1`, [ADDRESS]);
  await area.pool.query(`update operator set ${never}`);
  await area.pool.query('update staff_member set office_notices = true');
});
afterAll(() => area.close());

const tell = (at: string, lookBackHours = 1, db = area.ctx().db) =>
  tellOffices(
    { fork: () => area.orm.em.fork(), db, now: Date.parse(at), onMailQueued: () => undefined },
    lookBackHours,
  );

async function listMails(): Promise<OfficeMail[]> {
  const { rows } = await area.pool.query<OfficeMail>(
    `select kind, recipient, message::text as text from mail where kind like 'OFFICE%' order by recipient, created_at, id`,
  );
  return rows;
}

const book = (at = BOOKED) =>
  bookAt(area, service, new Date(Date.parse('2026-11-24T09:00:00+01:00') + next++ * 900_000).toISOString(), at);

const choose = (table: 'place' | 'operator', timing: string, since = '2026-11-01T00:00:00Z') =>
  area.pool.query(
    `update ${table} set notice_booked = $1, notice_moved = $1, notice_cancelled = $1, notices_changed_at = $2`,
    [timing, since],
  );

describe('notices at once', () => {
  it('are sent to nobody unless the office chose so', async () => {
    await book();
    expect(await tell(LATER)).toBe(0);
  });

  it('tell the place and the staff of the agenda of a new, a moved and a cancelled booking, each once', async () => {
    await choose('place', 'AT_ONCE');
    await choose('operator', 'AT_ONCE');
    const booking = await book();
    expect(await tell(LATER)).toBe(2);
    expect(await tell(LATER)).toBe(0);
    const ctx = area.ctx({ now: Date.parse(LATER), actor: { kind: 'SYSTEM' } });
    const startsAt = Date.parse('2026-11-25T10:00:00+01:00');
    const moved = await rescheduleBooking(ctx, { bookingId: booking.id, sequence: 0, startsAt, operatorId: null });
    const cancelled = await cancelByToken(ctx, { token: ctx.cancelTokenFor(booking.id, 0), reason: 'zqmotivo' });
    expect([moved.kind, cancelled.kind]).toEqual(['moved', 'cancelled']);
    expect(await tell('2026-11-23T10:06:00+01:00')).toBe(4);
    const mails = await listMails();
    expect(mails.map(({ recipient, text }) => [recipient, /"event": ?"(\w+)"/.exec(text)![1]])).toEqual([
      ['anna@comune.example', 'BOOKED'],
      ['anna@comune.example', 'MOVED'],
      ['anna@comune.example', 'CANCELLED'],
      [ADDRESS, 'BOOKED'],
      [ADDRESS, 'MOVED'],
      [ADDRESS, 'CANCELLED'],
    ]);
    expect(JSON.stringify(mails)).not.toMatch(/mario|rossi|zqmotivo/i);
  });

  it('spare the person who did it, and who wants none; the place is told', async () => {
    await choose('place', 'AT_ONCE');
    await choose('operator', 'AT_ONCE');
    const [one, other] = [await book(), await book()];
    expect(await tell(LATER)).toBe(4);
    const ctx = area.ctx({ now: Date.parse(LATER), actor: { kind: 'STAFF', id: colleague.id } });
    const found = (await findById(ctx, one.id))!;
    await cancelBooking(ctx, found.details, 'it', 'Chiuso');
    expect(await tell('2026-11-23T10:06:00+01:00')).toBe(1);
    expect((await listMails()).filter(({ text }) => text.includes('CANCELLED'))).toMatchObject([
      { recipient: ADDRESS },
    ]);
    const browser = area.browser();
    await browser.signIn('anna@comune.example');
    const set = (wanted: boolean) =>
      browser.request(
        `mutation ($wanted: Boolean!) { setOfficeNotices(wanted: $wanted) { staffMember { officeNotices } } }`,
        { wanted },
      );
    expect((await set(false)).data).toEqual({ setOfficeNotices: { staffMember: { officeNotices: false } } });
    await cancelByToken(area.ctx({ now: Date.parse(LATER) }), {
      token: area.ctx().cancelTokenFor(other.id, 0),
      reason: '',
    });
    expect(await tell('2026-11-23T10:07:00+01:00')).toBe(1);
    const { rows } = await area.pool.query(`select from audit_entry where action = 'setOfficeNotices'`);
    expect(rows).toHaveLength(1);
  });

  it('tell nothing that happened before the choice, and nothing of an act later than the look-back', async () => {
    await book();
    await choose('place', 'AT_ONCE', LATER);
    expect(await tell('2026-11-23T10:10:00+01:00', 24)).toBe(0);
    await choose('place', 'AT_ONCE');
    expect(await tell('2026-11-23T11:30:00+01:00')).toBe(0);
    expect(await tell('2026-11-23T11:30:00+01:00', 24)).toBeGreaterThan(0);
  });

  it('are written once by three processes', async () => {
    await choose('place', 'AT_ONCE');
    const tellThrice = async () => {
      await book();
      const processes = await Promise.all([1, 2, 3].map(() => openDatabase(area.url)));
      const tasks = processes.map((orm) => async () => {
        const db = getDatabase(orm);
        const query = {
          municipalityId: area.municipality.id,
          timing: 'AT_ONCE',
          after: 0,
          until: Date.parse(LATER),
        } as const;
        const { rows } = await selectOfficeEvents(query).execute(db);
        const [row] = rows.slice(-1);
        const message = {
          kind: 'OFFICE_NOTICE',
          ...toOfficeMail(area.municipality, { name: '', email: row!.email }, ''),
        } as const;
        return { db, mail: { key: row!.auditId, message: { ...message, entries: [] } } };
      });
      const mails = await Promise.all(tasks.map((task) => task()));
      const written = await Promise.all(
        mails.map(({ db, mail }) => writeOfficeMails(db, area.municipality, [mail], 0)),
      );
      await Promise.all(processes.map((orm) => orm.close(true)));
      return written.reduce((sum, one) => sum + one, 0);
    };
    expect(await tellThrice()).toBe(1);
  });
});

describe('the digest', () => {
  it('tells at 7 of the last day, once, and of nothing on a quiet day', async () => {
    await choose('operator', 'DAILY');
    await book('2026-11-22T06:30:00+01:00');
    await book('2026-11-22T12:00:00+01:00');
    await book('2026-11-23T06:59:00+01:00');
    expect(await tell('2026-11-23T06:59:00+01:00')).toBe(0);
    expect(await tell('2026-11-23T07:00:00+01:00')).toBe(1);
    expect(await tell('2026-11-23T07:01:00+01:00')).toBe(0);
    const [mail] = await listMails();
    expect(mail).toMatchObject({ kind: 'OFFICE_DIGEST', recipient: 'anna@comune.example' });
    expect((JSON.parse(mail!.text) as { entries: unknown[] }).entries).toHaveLength(2);
    await area.pool.query('delete from mail');
    expect(await tell('2026-12-23T07:00:00+01:00')).toBe(0);
  });
});

describe('the list of the day', () => {
  it('is mailed to the place at its hour, once, and on a day without appointments not at all', async () => {
    await area.pool.query('update place set day_list_hour = 8');
    const booking = await book();
    expect(await tell('2026-11-24T07:59:00+01:00')).toBe(0);
    expect(await tell('2026-11-24T08:00:00+01:00')).toBe(1);
    expect(await tell('2026-11-24T08:30:00+01:00')).toBe(0);
    const [mail] = await listMails();
    expect(mail).toMatchObject({ kind: 'OFFICE_DAY_LIST', recipient: ADDRESS });
    const { appointments } = JSON.parse(mail!.text) as { appointments: { number: number; person: string }[] };
    expect(appointments.find(({ number }) => number === booking.number)).toMatchObject({ person: 'Rossi Mario' });
    expect(await tell('2026-12-24T08:00:00+01:00')).toBe(0);
  });

  it('is not mailed to a place without an address, nor more than three hours late', async () => {
    await area.pool.query('update place set day_list_hour = 8');
    await book();
    expect(await tell('2026-11-24T11:00:00+01:00')).toBe(0);
    await area.pool.query('update place set email = null');
    expect(await tell('2026-11-24T08:00:00+01:00')).toBe(0);
  });
});
