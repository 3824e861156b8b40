import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  createStaffArea,
  PASSWORD,
  SIGN_IN,
  type StaffArea,
  type StaffBrowser,
} from '../../test-support/staff-area.ts';

const START = `mutation { startSecondFactor { __typename ... on StartSecondFactorSuccess { secret uri } } }`;
const CONFIRM = `mutation ($input: ConfirmSecondFactorInput!) { confirmSecondFactor(input: $input) {
  __typename
  ... on ConfirmSecondFactorSuccess { recoveryCodes }
  ... on InvalidInput { errors { path } }
} }`;
const REMOVE = 'mutation ($input: RemoveSecondFactorInput!) { removeSecondFactor(input: $input) { __typename } }';

type Started = { startSecondFactor: { __typename: string; secret: string; uri: string } };
type ConfirmedCodes = { confirmSecondFactor: { __typename: string; recoveryCodes: string[] } };

let area: StaffArea;
beforeAll(async () => {
  area = await createStaffArea();
  await area.addStaff('ADMIN');
});
beforeEach(() => area.pool.query('delete from sign_in_attempt'));
afterAll(() => area.close());

let people = 0;

/** Creates an account with two-step verification; `shown` returns the app's code, `later` periods from now. */
async function createWithApp(): Promise<{
  email: string;
  browser: StaffBrowser;
  shown(later?: number): string;
  codes: string[];
}> {
  const email = `persona${++people}@comune.example`;
  await area.addStaff('OPERATOR', { email });
  const browser = area.browser();
  await browser.signIn(email);
  const { secret } = (await browser.request<Started>(START)).data.startSecondFactor;
  const app = new TOTP({ secret: Secret.fromBase32(secret) });
  const shown = (later = 0) => app.generate({ timestamp: area.time.now + later * 30_000 });
  const { data } = await browser.request<ConfirmedCodes>(CONFIRM, { input: { code: shown() } });
  area.time.now += 60_000;
  return { email, browser, shown, codes: data.confirmSecondFactor.recoveryCodes };
}

describe('two-step verification', () => {
  test('requires the code of the app after a valid password, and only then', async () => {
    const { email, shown } = await createWithApp();
    expect(await area.browser().signIn(email)).toBe('SecondFactorRequired');
    expect(await area.browser().signIn(email, 'sbagliata sbagliata', shown())).toBe('SignInRefused');
    expect(await area.browser().signIn(email, PASSWORD, '000000')).toBe('SignInRefused');
    const browser = area.browser();
    expect(await browser.signIn(email, PASSWORD, shown())).toBe('SignInSuccess');
    expect((await browser.request('{ me { secondFactor } }')).data).toEqual({ me: { secondFactor: true } });
  });

  test('says that the code is wrong after the right password only', async () => {
    const { email } = await createWithApp();
    const messageOf = async (password: string, code: string) => {
      const { data } = await area
        .browser()
        .request<{ signIn: { message: string } }>(SIGN_IN, { input: { email, password, code } });
      return data.signIn.message;
    };
    for (const code of ['000000', '12', 'abcd-efgh', ''])
      expect(await messageOf(PASSWORD, code)).toMatch(
        code === '' ? /^Inserisci il codice/ : /^Il codice non è corretto/,
      );
    expect(await messageOf('sbagliata sbagliata', '000000')).toBe('Email, password o codice non corretti.');
  });

  test('accepts each code once, also for concurrent requests', async () => {
    const { email, shown } = await createWithApp();
    const answers = await Promise.all([1, 2, 3].map(() => area.browser().signIn(email, PASSWORD, shown())));
    expect(answers.toSorted()).toEqual(['SignInRefused', 'SignInRefused', 'SignInSuccess']);
    expect(await area.browser().signIn(email, PASSWORD, shown())).toBe('SignInRefused');
    expect(await area.browser().signIn(email, PASSWORD, shown(1))).toBe('SignInSuccess');
    expect(await area.browser().signIn(email, PASSWORD, shown())).toBe('SignInRefused');
  });

  test('throttles guesses of the code like guesses of the password', async () => {
    const { email } = await createWithApp();
    const answers: string[] = [];
    while (answers.length < 11) answers.push(await area.browser().signIn(email, PASSWORD, '000000'));
    expect(answers.indexOf('TooManyAttempts')).toBe(10);
  });

  test('accepts a recovery code once and ignores spaces, dashes and case', async () => {
    const { email, codes } = await createWithApp();
    expect(new Set(codes).size).toBe(10);
    expect(codes.every((code) => /^[A-Z2-7]{4}(-[A-Z2-7]{4}){3}$/.test(code))).toBe(true);
    const [first, second] = codes as [string, string];
    expect(await area.browser().signIn(email, PASSWORD, ` ${first.toLowerCase().replaceAll('-', ' ')}`)).toBe(
      'SignInSuccess',
    );
    expect(await area.browser().signIn(email, PASSWORD, first)).toBe('SignInRefused');
    expect(await area.browser().signIn(email, PASSWORD, second)).toBe('SignInSuccess');
  });

  test('is not required before a first code is confirmed', async () => {
    const email = 'indecisa@comune.example';
    await area.addStaff('MANAGER', { email });
    const browser = area.browser();
    await browser.signIn(email);
    await browser.request(START);
    expect((await browser.request(CONFIRM, { input: { code: '000000' } })).data).toEqual({
      confirmSecondFactor: { __typename: 'InvalidInput', errors: [{ path: 'code' }] },
    });
    expect(await area.browser().signIn(email)).toBe('SignInSuccess');
  });

  test('cannot be started again while it is enabled, and is removed only with the password', async () => {
    const { email, browser } = await createWithApp();
    expect((await browser.request(START)).data).toEqual({
      startSecondFactor: { __typename: 'SecondFactorAlreadyEnabled' },
    });
    const remove = async (password: string) => (await browser.request(REMOVE, { input: { password } })).data;
    expect(await remove('sbagliata sbagliata')).toEqual({ removeSecondFactor: { __typename: 'InvalidInput' } });
    expect(await remove(PASSWORD)).toEqual({ removeSecondFactor: { __typename: 'RemoveSecondFactorSuccess' } });
    expect(await area.browser().signIn(email)).toBe('SignInSuccess');
  });

  test('is removed by an administrator for an account without phone and recovery codes', async () => {
    const { email, browser } = await createWithApp();
    const admin = area.browser();
    await admin.signIn('admin@comune.example');
    const { data } = await browser.request<{ me: { id: string } }>('{ me { id } }');
    const removal = `mutation { removeStaffSecondFactor(input: { staffMemberId: "${data.me.id}" }) {
      __typename ... on StaffMemberSuccess { staffMember { secondFactor } } } }`;
    expect((await admin.request(removal)).data).toEqual({
      removeStaffSecondFactor: { __typename: 'StaffMemberSuccess', staffMember: { secondFactor: false } },
    });
    expect(await area.browser().signIn(email)).toBe('SignInSuccess');
  });

  test('stores neither the secret nor a recovery code in plain text', async () => {
    const { codes } = await createWithApp();
    const { rows } = await area.pool.query<{ secret: string; hash: string }>(
      `select encode(secret, 'escape') as secret, encode(code_hash, 'escape') as hash
       from staff_second_factor join staff_recovery_code using (municipality_id, staff_member_id)`,
    );
    expect(rows.length).toBeGreaterThanOrEqual(10);
    expect(JSON.stringify(rows)).not.toContain(codes[0]!.replaceAll('-', ''));
    expect(rows.every(({ secret }) => secret.length > 20)).toBe(true);
  });
});
