import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { StaffMessage } from '../../mail/mails/staff/staff-message.ts';
import { withAdminClient } from '../../test-support/administrator.ts';
import { createStaffArea, type StaffArea, TOKEN_SECRET } from '../../test-support/staff-area.ts';
import { staffLinkToken } from './staff-link.ts';

const HOUR = 3_600_000;
const NEW_PASSWORD = 'un’altra password lunga';

const REQUEST = 'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { email } }';
const LOOK = 'query ($token: String!) { staffLink(token: $token) { purpose name email } }';
const SET = `mutation ($input: SetPasswordInput!) { setPassword(input: $input) {
  __typename
  ... on SetPasswordSuccess { email }
  ... on InvalidInput { errors { path message } }
  ... on Problem { message }
} }`;
const INVITE = `mutation ($input: InviteStaffInput!) { inviteStaff(input: $input) {
  __typename
  ... on StaffMemberSuccess { staffMember { id state } }
} }`;

type Set = { setPassword: { __typename: string; message?: string; errors?: { path: string; message: string }[] } };

let area: StaffArea;
beforeAll(async () => {
  area = await createStaffArea();
  await area.addStaff('ADMIN');
});
beforeEach(() =>
  withAdminClient(area.ownerUrl, (owner) =>
    owner.query('delete from mail; delete from staff_link; delete from sign_in_attempt'),
  ),
);
afterAll(() => area.close());

async function mails(): Promise<StaffMessage[]> {
  const { rows } = await area.pool.query<{ message: string }>('select message::text from mail order by created_at, id');
  return rows.map(({ message }) => JSON.parse(message) as StaffMessage);
}

const tokenOf = ({ link }: StaffMessage) => staffLinkToken(TOKEN_SECRET, area.municipality.id, link.id);

async function lastToken(): Promise<string> {
  return tokenOf((await mails()).at(-1)!);
}

const requestReset = (email: string) => area.browser().request(REQUEST, { input: { email } });

const set = async (token: string, password = NEW_PASSWORD) =>
  (await area.browser().request<Set>(SET, { input: { token, password } })).data.setPassword;

describe('setting a password', () => {
  const ME = '{ me { email } }';

  test('signs in', async () => {
    await area.addStaff('OPERATOR', { email: 'subito@comune.example', password: null });
    await requestReset('subito@comune.example');
    const browser = area.browser();
    await browser.request<Set>(SET, { input: { token: await lastToken(), password: NEW_PASSWORD } });
    expect((await browser.request(ME)).data).toEqual({ me: { email: 'subito@comune.example' } });
  });

  test('does not sign in to an account with a second factor', async () => {
    const { id } = await area.addStaff('OPERATOR', { email: 'codice@comune.example' });
    await area.pool.query(`insert into staff_second_factor values ($1, $2, 'x', now(), 0)`, [area.municipality.id, id]);
    await requestReset('codice@comune.example');
    const browser = area.browser();
    const { data } = await browser.request<Set>(SET, { input: { token: await lastToken(), password: NEW_PASSWORD } });
    expect(data.setPassword.__typename).toBe('SetPasswordSuccess');
    expect((await browser.request(ME)).data).toEqual({ me: null });
    expect(await browser.signIn('codice@comune.example', NEW_PASSWORD)).toBe('SecondFactorRequired');
  });

  test('refuses password1234 with a reason, and keeps the link', async () => {
    await area.addStaff('OPERATOR', { email: 'debole@comune.example' });
    await requestReset('debole@comune.example');
    const token = await lastToken();
    expect(await set(token, 'password1234')).toMatchObject({
      errors: [{ path: 'password', message: expect.stringContaining('più usate') }],
    });
    expect(await set(token)).toMatchObject({ __typename: 'SetPasswordSuccess' });
  });
});

describe('a forgotten password', () => {
  test('is replaced with the link of a mail; the old password is rejected', async () => {
    await area.addStaff('OPERATOR', { email: 'smemorata@comune.example', name: 'Anna Verdi' });
    await requestReset(' Smemorata@comune.example ');
    const [message] = await mails();
    expect(message).toMatchObject({
      kind: 'STAFF_PASSWORD_RESET',
      recipient: { name: 'Anna Verdi', email: 'smemorata@comune.example' },
      link: { expiresAt: '2026-11-23T09:00:00.000+01:00' },
    });
    const token = tokenOf(message!);
    expect((await area.browser().request(LOOK, { token })).data).toEqual({
      staffLink: { purpose: 'PASSWORD_RESET', name: 'Anna Verdi', email: 'smemorata@comune.example' },
    });
    expect(await set(token)).toEqual({ __typename: 'SetPasswordSuccess', email: 'smemorata@comune.example' });
    expect(await area.browser().signIn('smemorata@comune.example')).toBe('SignInRefused');
    expect(await area.browser().signIn('smemorata@comune.example', NEW_PASSWORD)).toBe('SignInSuccess');
  });

  test('ends all sessions of the account', async () => {
    await area.addStaff('OPERATOR', { email: 'derubata@comune.example' });
    const thief = area.browser('198.51.100.1');
    await thief.signIn('derubata@comune.example');
    await requestReset('derubata@comune.example');
    await set(await lastToken());
    expect((await thief.request('{ me { id } }')).data).toEqual({ me: null });
  });

  test('gets the same response for an unknown account, without a mail', async () => {
    const known = await requestReset('admin@comune.example');
    const unknown = await requestReset('nobody@comune.example');
    expect(unknown.errors).toBe(known.errors);
    expect(Object.keys(unknown.data)).toEqual(Object.keys(known.data));
    expect(await mails()).toHaveLength(1);
  });

  test('sends at most three mails an hour', async () => {
    for (let time = 0; time < 5; time++) await requestReset('admin@comune.example');
    expect(await mails()).toHaveLength(3);
    area.time.now += HOUR + 1;
    await requestReset('admin@comune.example');
    expect(await mails()).toHaveLength(4);
    area.time.now -= HOUR + 1;
  });

  test('lets the owner sign in again after guesses from unknown addresses were throttled', async () => {
    await area.addStaff('MANAGER', { email: 'assediata@comune.example' });
    for (let guess = 0; guess < 52; guess++) {
      await area.browser(`198.51.100.${guess}`).signIn('assediata@comune.example', 'sbagliata sbagliata');
    }
    const atHome = area.browser('192.0.2.77');
    expect(await atHome.signIn('assediata@comune.example')).toBe('TooManyAttempts');
    await requestReset('assediata@comune.example');
    await atHome.request(SET, { input: { token: await lastToken(), password: NEW_PASSWORD } });
    expect(await atHome.signIn('assediata@comune.example', NEW_PASSWORD)).toBe('SignInSuccess');
  });
});

describe('a one-time link', () => {
  test('works once: reading does not use it, setting a password does', async () => {
    await area.addStaff('OPERATOR', { email: 'una@comune.example' });
    await requestReset('una@comune.example');
    await requestReset('una@comune.example');
    const [first, second] = (await mails()).map(tokenOf);
    for (let look = 0; look < 3; look++) await area.browser().request(LOOK, { token: first });
    expect((await set(first!)).__typename).toBe('SetPasswordSuccess');
    const used = await set(first!, 'terza password lunga');
    expect(used).toEqual({
      __typename: 'LinkNotValid',
      message: 'Il collegamento non è valido, è scaduto o è già stato usato.',
    });
    expect(await set(second!)).toEqual(used);
    expect(await set('forged')).toEqual(used);
    expect((await area.browser().request(LOOK, { token: first })).data).toEqual({ staffLink: null });
  });

  test('sets one password when used concurrently', async () => {
    await area.addStaff('OPERATOR', { email: 'doppia@comune.example' });
    await requestReset('doppia@comune.example');
    const token = await lastToken();
    const passwords = ['prima password lunga', 'seconda password lunga', 'terza password lunga'];
    const answers = await Promise.all(passwords.map((password) => set(token, password)));
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
      'LinkNotValid',
      'LinkNotValid',
      'SetPasswordSuccess',
    ]);
  });

  test('expires after an hour', async () => {
    await requestReset('admin@comune.example');
    const token = await lastToken();
    area.time.now += HOUR;
    expect((await set(token)).__typename).toBe('LinkNotValid');
    area.time.now -= HOUR;
  });

  test('rejects weak passwords without being used', async () => {
    await area.addStaff('OPERATOR', { email: 'lunga.mail@comune.example' });
    await requestReset('lunga.mail@comune.example');
    const token = await lastToken();
    for (const password of ['corta', 'Lunga.Mail@comune.example', 'aaaaaaaaaaaaaaa', 'x'.repeat(201)]) {
      const answer = await set(token, password);
      expect([password.length, answer.__typename, answer.errors?.[0]?.path]).toEqual([
        password.length,
        'InvalidInput',
        'password',
      ]);
    }
    expect((await set(token)).__typename).toBe('SetPasswordSuccess');
  });

  test('cannot be derived from the database', async () => {
    await requestReset('admin@comune.example');
    const token = await lastToken();
    const { rows } = await area.pool.query<{ all: string }>(
      `select string_agg(to_jsonb(staff_link)::text, '') || string_agg(to_jsonb(mail)::text, '') as all from
        staff_link, mail`,
    );
    expect(rows[0]!.all).not.toContain(token);
    expect(rows[0]!.all).not.toContain(Buffer.from(token).toString('hex'));
  });
});

describe('an invitation', () => {
  test('creates the account; its link sets the first password for a week', async () => {
    const admin = area.browser();
    await admin.signIn('admin@comune.example');
    const input = { email: 'nuova@comune.example', name: 'Nuova Collega', role: 'OPERATOR', placeIds: [area.place.id] };
    const { data } = await admin.request<{ inviteStaff: unknown }>(INVITE, { input });
    expect(data.inviteStaff).toMatchObject({ __typename: 'StaffMemberSuccess', staffMember: { state: 'INVITED' } });
    const token = await lastToken();
    area.time.now += 7 * 24 * HOUR - 1;
    expect((await area.browser().request(LOOK, { token })).data).toMatchObject({
      staffLink: { purpose: 'INVITATION' },
    });
    expect((await set(token)).__typename).toBe('SetPasswordSuccess');
    area.time.now -= 7 * 24 * HOUR - 1;
    expect(await area.browser().signIn('nuova@comune.example', NEW_PASSWORD)).toBe('SignInSuccess');
  });

  test('sent again invalidates the first link', async () => {
    const admin = area.browser();
    await admin.signIn('admin@comune.example');
    const input = { email: 'distratta@comune.example', name: 'Distratta', role: 'MANAGER' };
    const { data } = await admin.request<{ inviteStaff: { staffMember: { id: string } } }>(INVITE, { input });
    const staffMemberId = data.inviteStaff.staffMember.id;
    const again = 'mutation ($input: StaffMemberInput!) { resendInvitation(input: $input) { __typename } }';
    expect((await admin.request(again, { input: { staffMemberId } })).data).toEqual({
      resendInvitation: { __typename: 'StaffMemberSuccess' },
    });
    const [first, second] = (await mails()).map(tokenOf);
    expect((await set(first!)).__typename).toBe('LinkNotValid');
    expect((await set(second!)).__typename).toBe('SetPasswordSuccess');
    expect((await admin.request(again, { input: { staffMemberId } })).data).toEqual({
      resendInvitation: { __typename: 'StaffMemberNotFound' },
    });
  });
});
