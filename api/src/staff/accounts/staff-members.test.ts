import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withAdminClient } from '../../test-support/administrator.ts';
import { createTestOffice } from '../../test-support/fixtures.ts';
import { createStaffArea, type StaffArea, type StaffBrowser } from '../../test-support/staff-area.ts';
import { disableStaff } from './disable-staff.ts';

const LIST = '{ staffMembers { email name role state placeIds operatorId } }';
const VERSIONS = '{ staffMembers { id version } }';
const INVITE = `mutation ($input: InviteStaffInput!) { inviteStaff(input: $input) {
  __typename ... on AlreadyInvited { message }
  ... on StaffMemberSuccess { staffMember { id } }
  ... on InvalidInput { errors { path message } }
} }`;
const CHANGE = `mutation ($input: ChangeStaffAccessInput!) { changeStaffAccess(input: $input) {
  __typename
  ... on StaffMemberSuccess { staffMember { name role placeIds operatorId } }
  ... on StaffMemberConflict { message staffMember { name role } }
  ... on InvalidInput { errors { path } }
} }`;
const DISABLE = 'mutation ($input: StaffMemberInput!) { disableStaff(input: $input) { __typename } }';
const ENABLE = 'mutation ($input: StaffMemberInput!) { enableStaff(input: $input) { __typename } }';

type Invited = { inviteStaff: { __typename: string; message?: string; errors: { path: string; message: string }[] } };

let area: StaffArea;
let admin: StaffBrowser;
/** Runs SQL as the owner of the tables; the server role may not delete these rows. */
const asOwner = (sql: string) => withAdminClient(area.ownerUrl, (owner) => owner.query(sql));
beforeAll(async () => {
  area = await createStaffArea();
  await area.addStaff('ADMIN');
  admin = area.browser();
  await admin.signIn('admin@comune.example');
});
beforeEach(() =>
  asOwner("delete from sign_in_attempt; delete from audit_entry; delete from staff_member where role <> 'ADMIN'"),
);
afterAll(() => area.close());

const invite = async (changes: Record<string, unknown>) => {
  const input = { email: 'nuova@comune.example', name: 'Nuova Collega', role: 'OPERATOR', ...changes };
  return (await admin.request<Invited>(INVITE, { input })).data.inviteStaff;
};
const change = async (id: number, changes: Record<string, unknown>) => {
  const { data } = await admin.request<{ staffMembers: { id: string; version: string }[] }>(VERSIONS);
  const version = data.staffMembers.find((member) => member.id === String(id))?.version ?? '';
  const input = { staffMemberId: String(id), version, name: 'Maria', role: 'OPERATOR', ...changes };
  return (await admin.request(CHANGE, { input })).data;
};
const auditTrail = async () => {
  const { rows } = await area.pool.query(
    'select actor_kind, action, subject, subject_id, staff_member_id from audit_entry',
  );
  return rows as { action: string }[];
};

describe('an administrator', () => {
  test('invites a colleague with places and an operator, and lists them', async () => {
    const operator = await area.addOperator([], { name: 'Sportello 1' });
    const answer = await invite({
      placeIds: [String(area.place.id)],
      operatorId: String(operator.id),
      email: ' Nuova@Comune.example',
    });
    expect(answer.__typename).toBe('StaffMemberSuccess');
    const { data } = await admin.request<{ staffMembers: unknown[] }>(LIST);
    expect(data.staffMembers).toContainEqual({
      email: 'nuova@comune.example',
      name: 'Nuova Collega',
      role: 'OPERATOR',
      state: 'INVITED',
      placeIds: [String(area.place.id)],
      operatorId: String(operator.id),
    });
    expect(await auditTrail()).toEqual([
      expect.objectContaining({ actor_kind: 'STAFF', action: 'inviteStaff', subject: 'StaffMember' }),
    ]);
  });

  test('gets an error for each invalid field, and no account is created', async () => {
    const answer = await invite({ email: 'a@b\r\nBcc: x@y.it', name: ' ', placeIds: ['999'], operatorId: '999' });
    expect(answer.errors.map(({ path }) => path)).toEqual(['email', 'name', 'placeIds', 'operatorId']);
    expect((await invite({ email: 'admin@comune.example' })).errors).toEqual([
      { path: 'email', message: 'C’è già una persona con questa email' },
    ]);
    expect((await invite({ name: 'Maria\u202Eevil' })).errors.map(({ path }) => path)).toEqual(['name']);
    const { rows } = await area.pool.query('select count(*)::int as many from staff_member');
    expect(rows).toEqual([{ many: 1 }]);
    expect(await auditTrail()).toEqual([]);
  });

  test('creates one account for two concurrent invitations of the same e-mail', async () => {
    const answers = await Promise.all([invite({}), invite({})]);
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(['AlreadyInvited', 'StaffMemberSuccess']);
  });

  test('is answered with the waiting invitation if the person was invited before', async () => {
    await invite({ email: 'attesa@comune.example', name: 'In Attesa' });
    const again = await invite({ email: 'ATTESA@comune.example ' });
    expect(again).toMatchObject({
      __typename: 'AlreadyInvited',
      message: expect.stringMatching(/già stata invitata.*inviarle di nuovo/),
    });
  });

  test('sent again is refused with the reason for a colleague who has accepted, is disabled or does not exist', async () => {
    const active = await area.addStaff('OPERATOR', { email: 'attiva@comune.example', name: 'Anna Attiva' });
    const disabled = await area.addStaff('OPERATOR', { email: 'ex@comune.example', name: 'Ezio Ex' });
    await area.pool.query('update staff_member set disabled_at = now() where id = $1', [disabled.id]);
    const resend = async (id: number) => {
      const document = `mutation ($input: StaffMemberInput!) { resendInvitation(input: $input) {
        ... on Problem { message } } }`;
      const input = { staffMemberId: String(id) };
      return (await admin.request<{ resendInvitation: { message: string } }>(document, { input })).data;
    };
    expect((await resend(active.id)).resendInvitation.message).toMatch(/^Anna Attiva ha già accettato l’invito/);
    expect((await resend(disabled.id)).resendInvitation.message).toMatch(/^L’accesso di Ezio Ex è disattivato/);
    expect((await resend(999)).resendInvitation.message).toBe('Questa persona non c’è.');
    const invited = await invite({ email: 'ex@comune.example' });
    expect(invited.errors[0]!.message).toMatch(/il suo accesso è disattivato/);
  });

  test('changes the access of a colleague, effective from the next request', async () => {
    const maria = await area.addStaff('OPERATOR', { email: 'maria@comune.example', places: [area.place] });
    const browser = area.browser();
    await browser.signIn('maria@comune.example');
    expect((await browser.request(LIST)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await change(maria.id, { role: 'ADMIN', placeIds: [String(area.place.id)] })).toEqual({
      changeStaffAccess: {
        __typename: 'StaffMemberSuccess',
        staffMember: { name: 'Maria', role: 'ADMIN', placeIds: [], operatorId: null },
      },
    });
    expect((await browser.request(LIST)).errors).toBeUndefined();
    await change(maria.id, { role: 'MANAGER', placeIds: [String(area.place.id)] });
    expect((await browser.request(LIST)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await browser.request('{ me { role placeIds } }')).data).toEqual({
      me: { role: 'MANAGER', placeIds: [String(area.place.id)] },
    });
  });

  test('gets a conflict with the current access if it changed after it was read', async () => {
    const maria = await area.addStaff('OPERATOR', { email: 'maria@comune.example', places: [area.place] });
    const { data } = await admin.request<{ staffMembers: { id: string; version: string }[] }>(VERSIONS);
    const { version } = data.staffMembers.find(({ id }) => id === String(maria.id))!;
    await change(maria.id, { role: 'MANAGER' });
    expect(await change(maria.id, { version, name: 'Maria Rossi' })).toMatchObject({
      changeStaffAccess: { __typename: 'StaffMemberConflict', staffMember: { name: 'Maria', role: 'MANAGER' } },
    });
    expect(await change(maria.id, { version, role: 'MANAGER' })).toMatchObject({
      changeStaffAccess: { __typename: 'StaffMemberSuccess' },
    });
  });

  test('disables an account with its sessions, and enables it again', async () => {
    const maria = await area.addStaff('MANAGER', { email: 'maria@comune.example' });
    const input = { staffMemberId: String(maria.id) };
    const browser = area.browser();
    await browser.signIn('maria@comune.example');
    expect((await admin.request(DISABLE, { input })).data).toEqual({
      disableStaff: { __typename: 'StaffMemberSuccess' },
    });
    expect((await browser.request('{ me { id } }')).data).toEqual({ me: null });
    expect(await area.browser().signIn('maria@comune.example')).toBe('SignInRefused');
    await area
      .browser()
      .request('mutation { requestPasswordReset(input: { email: "maria@comune.example" }) { email } }');
    const { rows } = await area.pool.query('select 1 from staff_link where staff_member_id = $1', [maria.id]);
    expect(rows).toEqual([]);
    await admin.request(ENABLE, { input });
    expect(await area.browser().signIn('maria@comune.example')).toBe('SignInSuccess');
    expect((await auditTrail()).map(({ action }) => action)).toEqual(['disableStaff', 'enableStaff']);
  });
});

describe('the last administrator who can sign in', () => {
  test('can neither be disabled nor demoted, also not by themselves', async () => {
    const { data } = await admin.request<{ me: { id: string } }>('{ me { id } }');
    const input = { staffMemberId: data.me.id };
    await invite({ email: 'non.ancora@comune.example', role: 'ADMIN' });
    expect((await admin.request(DISABLE, { input })).data).toEqual({
      disableStaff: { __typename: 'LastAdministratorProblem' },
    });
    expect(await change(Number(data.me.id), { role: 'OPERATOR' })).toEqual({
      changeStaffAccess: { __typename: 'LastAdministratorProblem' },
    });
    expect(await change(Number(data.me.id), { role: 'ADMIN', name: 'Altro Nome' })).toMatchObject({
      changeStaffAccess: { __typename: 'StaffMemberSuccess' },
    });
    await asOwner("delete from staff_member where email = 'non.ancora@comune.example'");
  });

  test('remains when two administrators disable each other concurrently', async () => {
    const other = await area.addStaff('ADMIN', { email: 'altra@comune.example' });
    const { data } = await admin.request<{ me: { id: string } }>('{ me { id } }');
    const first = { kind: 'STAFF', id: Number(data.me.id) } as const;
    const second = { kind: 'STAFF', id: other.id } as const;
    const outcomes = await Promise.all([
      disableStaff(area.ctx({ actor: first }), second.id),
      disableStaff(area.ctx({ actor: second }), first.id),
    ]);
    expect(outcomes.toSorted()).toEqual(['done', 'lastAdministrator']);
    const { rows } = await area.pool.query(
      "select count(*)::int as many from staff_member where role = 'ADMIN' and disabled_at is null",
    );
    expect(rows).toEqual([{ many: 1 }]);
    await asOwner('delete from audit_entry');
    await area.pool.query("update staff_member set disabled_at = null where email = 'admin@comune.example'");
    await asOwner("delete from staff_member where email = 'altra@comune.example'");
    await admin.signIn('admin@comune.example');
  });
});

test('staff, places and sessions of another municipality are not found', async () => {
  const other = await createTestOffice(area, 'altrove');
  const theirs = await area.addStaff('OPERATOR', { email: 'estranea@comune.example' });
  await area.pool.query('update staff_member set municipality_id = $1 where id = $2', [
    other.municipality.id,
    theirs.id,
  ]);
  // The municipality directory is cached for five seconds.
  area.time.now += 6_000;
  const here = { host: 'caivano.example' };
  const admin = area.browser('203.0.113.7', here);
  await admin.signIn('admin@comune.example');
  const input = { staffMemberId: String(theirs.id) };
  expect((await admin.request(DISABLE, { input })).data).toEqual({
    disableStaff: { __typename: 'StaffMemberNotFound' },
  });
  const asked = { staffMemberId: String(theirs.id), version: 'any', name: 'x', role: 'ADMIN' };
  expect((await admin.request(CHANGE, { input: asked })).data).toEqual({
    changeStaffAccess: { __typename: 'StaffMemberNotFound' },
  });
  const invited = { email: 'a@comune.example', name: 'A', role: 'MANAGER', placeIds: [String(other.place.id)] };
  expect(
    (await admin.request<Invited>(INVITE, { input: invited })).data.inviteStaff.errors.map(({ path }) => path),
  ).toEqual(['placeIds']);
  const { data } = await admin.request<{ staffMembers: { email: string }[] }>(LIST);
  expect(data.staffMembers.map(({ email }) => email)).not.toContain('estranea@comune.example');

  const there = area.browser('203.0.113.7', { host: 'altrove.example' });
  expect(await there.signIn('admin@comune.example')).toBe('SignInRefused');
  there.cookie = admin.cookie;
  expect((await there.request('{ me { id } }')).data).toEqual({ me: null });
});
