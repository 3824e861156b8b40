import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStaffArea, PASSWORD, SIGN_IN, type StaffArea } from '../../test-support/staff-area.ts';

const ME = '{ me { id email name role placeIds operatorId } }';
const HOUR = 3_600_000;

type Me = { me: { email: string } | null };
type SignedIn = { signIn: { __typename: string; message?: string; retryAfterSeconds?: number } };

let area: StaffArea;
beforeAll(async () => {
  area = await createStaffArea();
  await area.addStaff('ADMIN');
  await area.addStaff('OPERATOR', { places: [area.place] });
});
afterAll(() => area.close());

describe('signing in', () => {
  test('a valid password opens a session until sign-out, also for copies of the cookie', async () => {
    const browser = area.browser();
    expect((await browser.request<Me>(ME)).data.me).toBeNull();
    expect(await browser.signIn(' Operator@Comune.example ')).toBe('SignInSuccess');
    expect((await browser.request<Me>(ME)).data.me).toMatchObject({
      email: 'operator@comune.example',
      role: 'OPERATOR',
      placeIds: [String(area.place.id)],
      operatorId: null,
    });
    const copied = browser.cookie;
    await browser.request('mutation { signOut { sessions } }');
    expect(browser.cookie).toBe('');
    browser.cookie = copied;
    expect((await browser.request<Me>(ME)).data.me).toBeNull();
  });

  test('the session cookie is HttpOnly and SameSite', async () => {
    const { setCookie } = await area
      .browser()
      .request(SIGN_IN, { input: { email: 'admin@comune.example', password: PASSWORD } });
    expect(setCookie).toMatch(/^prenotazioni-staff=[\w-]{43}; Path=\/; Expires=.*; HttpOnly; SameSite=Lax$/);
  });

  test('only a hash of the cookie is stored', async () => {
    const browser = area.browser();
    await browser.signIn('admin@comune.example');
    const token = browser.cookie.split('=')[1]!;
    const { rows } = await area.pool.query('select * from staff_session');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(rows.some(({ token_hash: hash }: { token_hash: Buffer }) => Buffer.from(token).equals(hash))).toBe(false);
  });

  test('a wrong password, an unknown account and a disabled account get the same response', async () => {
    const gone = await area.addStaff('MANAGER', { email: 'gone@comune.example' });
    await area.pool.query('update staff_member set disabled_at = now() where id = $1', [gone.id]);
    await area.addStaff('MANAGER', { email: 'invited@comune.example', password: null });
    const answers = [];
    for (const email of ['admin', 'nobody', 'gone', 'invited']) {
      const password = email === 'gone' ? PASSWORD : 'sbagliata sbagliata';
      const { data } = await area
        .browser()
        .request<SignedIn>(SIGN_IN, { input: { email: `${email}@comune.example`, password } });
      answers.push(JSON.stringify(data));
    }
    expect(new Set(answers)).toEqual(
      new Set(['{"signIn":{"__typename":"SignInRefused","message":"Email, password o codice non corretti."}}']),
    );
  });

  test('a session ends when its account is disabled directly in the database', async () => {
    const leaver = await area.addStaff('MANAGER', { email: 'leaver@comune.example' });
    const browser = area.browser();
    await browser.signIn('leaver@comune.example');
    await area.pool.query('update staff_member set disabled_at = now() where id = $1', [leaver.id]);
    expect((await browser.request<Me>(ME)).data.me).toBeNull();
  });

  test('a session ends after twelve hours without use, and after a week in any case', async () => {
    const browser = area.browser();
    await browser.signIn('admin@comune.example');
    const began = area.time.now;
    let signedInFor = 0;
    for (let look = 1; look <= 30 && (await browser.request<Me>(ME)).data.me !== null; look++) {
      signedInFor = area.time.now - began;
      area.time.now += 8 * HOUR;
    }
    expect(signedInFor).toBe(20 * 8 * HOUR);
    await browser.signIn('admin@comune.example');
    area.time.now += 12 * HOUR;
    expect((await browser.request<Me>(ME)).data.me).toBeNull();
    area.time.now = began;
  });
});
