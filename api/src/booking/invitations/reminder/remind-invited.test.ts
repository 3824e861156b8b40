import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Service } from '../../../db/entities/catalogue/service.ts';
import { withAdminClient } from '../../../test-support/administrator.ts';
import { createStaffArea, type StaffArea, type StaffBrowser } from '../../../test-support/staff-area.ts';
import { bookWith, inviteOne } from '../test-support/invitations.ts';
import { remindInvited } from './remind-invited.ts';

let office: StaffArea;
let admin: StaffBrowser;
let service: Service;

beforeAll(async () => {
  office = await createStaffArea();
  await office.addStaff('ADMIN');
  admin = office.browser();
  await admin.signIn('admin@comune.example');
});
afterAll(() => office.close());
beforeEach(async () => {
  await office.pool.query('delete from mail');
  await office.pool.query('update invitation set withdrawn_at = now()');
  service = await office.addService({ horizonDays: 90 });
  await office.addOperator([service]);
});

// Invited on Monday 23 November at 8.
const DUE = '2026-11-26T08:00:00+01:00';

const remindAt = (at: string) =>
  remindInvited({
    fork: () => office.orm.em.fork(),
    db: office.ctx().db,
    now: Date.parse(at),
    onMailQueued: () => undefined,
  });

async function countReminders(id: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from mail where invitation_id = ${id} and kind = 'INVITATION_REMINDER'`.execute(
    office.ctx().db,
  );
  return rows[0]!.count;
}

describe('the reminder of an invitation', () => {
  it('is written three days after the mail, once', async () => {
    const { id } = await inviteOne(office, admin, service);
    expect(await remindAt('2026-11-26T07:59:00+01:00')).toBe(0);
    expect(await remindAt(DUE)).toBe(1);
    expect(await remindAt('2026-11-26T09:00:00+01:00')).toBe(0);
    expect(await countReminders(id)).toBe(1);
  });

  it('waits for the morning', async () => {
    await inviteOne(office, admin, service);
    await office.pool.query(`update invitation set sent_at = '2026-11-23T22:00:00+01:00' where withdrawn_at is null`);
    expect(await remindAt('2026-11-26T22:00:00+01:00')).toBe(0);
    expect(await remindAt('2026-11-27T07:59:00+01:00')).toBe(0);
    expect(await remindAt('2026-11-27T08:00:00+01:00')).toBe(1);
  });

  it('is not written after a booking, a withdrawal, a mail that failed or the last day; control: after cancelling', async () => {
    const booked = await inviteOne(office, admin, service, { surname: 'Uno' });
    await bookWith(office, booked.token, service, '2026-12-01T09:00:00+01:00');
    const withdrawn = await inviteOne(office, admin, service, { surname: 'Due' });
    await office.pool.query('update invitation set withdrawn_at = now() where id = $1', [withdrawn.id]);
    const failed = await inviteOne(office, admin, service, { surname: 'Tre' });
    await office.pool.query(`update mail set state = 'FAILED' where invitation_id = $1`, [failed.id]);
    expect(await remindAt(DUE)).toBe(0);
    const lapsed = await inviteOne(office, admin, service, { surname: 'Quattro' });
    expect(await remindAt('2026-12-21T09:00:00+01:00')).toBe(0);
    expect(await remindAt('2026-12-20T09:00:00+01:00')).toBe(1);
    expect(await countReminders(lapsed.id)).toBe(1);
    await office.pool.query(`update booking set status = 'CANCELLED', cancelled_at = now()`);
    expect(await remindAt(DUE)).toBe(1);
    expect(await countReminders(booked.id)).toBe(1);
  });

  it('of three servers is one mail', async () => {
    const { id } = await inviteOne(office, admin, service);
    await Promise.all([DUE, DUE, DUE].map(remindAt));
    expect(await countReminders(id)).toBe(1);
  });

  it('control: without the unique index the same insert writes it again', async () => {
    const { id } = await inviteOne(office, admin, service);
    await remindAt(DUE);
    const { rows } = await office.pool.query<{ indexdef: string }>(
      `select indexdef from pg_indexes where indexname = 'mail_invitation_reminder_index'`,
    );
    const again = () =>
      office.pool.query(
        `insert into mail (municipality_id, id, invitation_id, kind, recipient)
         select municipality_id, gen_random_uuid(), invitation_id, kind, recipient from mail
         where invitation_id = $1 and kind = 'INVITATION_REMINDER' limit 1 on conflict do nothing`,
        [id],
      );
    await again();
    expect(await countReminders(id)).toBe(1);
    await withAdminClient(office.ownerUrl, (owner) => owner.query('drop index mail_invitation_reminder_index'));
    onTestFinished(() =>
      withAdminClient(office.ownerUrl, async (owner) => {
        await owner.query('delete from mail');
        await owner.query(rows[0]!.indexdef);
      }),
    );
    await again();
    expect(await countReminders(id)).toBe(2);
  });
});
