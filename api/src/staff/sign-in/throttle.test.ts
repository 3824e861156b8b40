import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { createStaffArea, PASSWORD, type StaffArea, TOKEN_SECRET } from '../../test-support/staff-area.ts';
import { hmac } from '../crypto/hmac.ts';
import { recordAttempt } from './throttle.ts';

const MINUTE = 60_000;
const WRONG = 'sbagliata sbagliata';

let area: StaffArea;
beforeAll(async () => {
  area = await createStaffArea();
  await area.addStaff('ADMIN');
});
beforeEach(() => area.pool.query('delete from sign_in_attempt'));
afterAll(() => area.close());

const tries = async (many: number, email: string) => {
  const answers: Record<string, number> = {};
  for (let count = 0; count < many; count++) {
    const answer = await area.browser().signIn(email, WRONG);
    answers[answer] = (answers[answer] ?? 0) + 1;
  }
  return answers;
};

/** A try as it is noted before the password is looked at; nobody looks at this one's. */
const wrongTry = async (email: string, address: string) => {
  const { municipality } = area;
  const browser = { ...nobodysBrowser, address };
  const keyed: GraphQLContext['keyed'] = (purpose, subject) => hmac(TOKEN_SECRET, municipality.id, purpose, subject);
  return (await recordAttempt({ ctx: area.ctx({ now: area.time.now }), browser, keyed }, email)).kind;
};

const nobodysBrowser = { sessionToken: null, keepSession: () => undefined, forgetSession: () => undefined };

let lastAddress = 0;
const newAddress = () => `198.51.${Math.floor(++lastAddress / 250)}.${lastAddress % 250}`;

describe('guessing a password', () => {
  test('is heard out ten times in fifteen minutes from one address, the right one included', async () => {
    expect(await tries(12, 'admin@comune.example')).toEqual({ SignInRefused: 10, TooManyAttempts: 2 });
    expect(await area.browser().signIn('admin@comune.example')).toBe('TooManyAttempts');
    area.time.now += 15 * MINUTE + 1;
    expect(await area.browser().signIn('admin@comune.example')).toBe('SignInSuccess');
  });

  test('of an account that does not exist is answered alike', async () => {
    expect(await tries(12, 'nobody@comune.example')).toEqual({ SignInRefused: 10, TooManyAttempts: 2 });
  });

  test('sixty times at once is heard out ten times at most', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, () => area.browser().signIn('admin@comune.example', WRONG)),
    );
    const heard = answers.filter((answer) => answer === 'SignInRefused').length;
    expect(heard).toBeLessThanOrEqual(10);
    expect(answers).toContain('TooManyAttempts');
  });

  test('in one request by aliases is heard out no more often', async () => {
    const one = `signIn(input: { email: "admin@comune.example", password: "${WRONG}" }) { __typename }`;
    const many = Array.from({ length: 15 }, (_, index) => `try${index}: ${one}`).join('\n');
    const { data, errors } = await area
      .browser()
      .request<Record<string, { __typename: string }>>(`mutation { ${many} }`);
    const heard = Object.values(data ?? {}).filter(({ __typename }) => __typename === 'SignInRefused').length;
    expect(errors !== undefined || heard === 10).toBe(true);
  });

  test('locks nobody out: strangers’ tries do not keep the owner away from where they signed in before', async () => {
    expect(await area.browser('192.0.2.1').signIn('admin@comune.example')).toBe('SignInSuccess');
    const answers: string[] = [];
    while (answers.length < 60) answers.push(await wrongTry('admin@comune.example', newAddress()));
    expect(answers.indexOf('throttled')).toBe(50);
    expect(await area.browser(newAddress()).signIn('admin@comune.example')).toBe('TooManyAttempts');
    expect(await area.browser('192.0.2.1').signIn('admin@comune.example')).toBe('SignInSuccess');
  });

  test('of a hundred accounts from one address ends there', async () => {
    const answers: string[] = [];
    while (answers.length < 102) answers.push(await wrongTry(`n${answers.length}@comune.example`, '203.0.113.7'));
    expect(answers.indexOf('throttled')).toBe(100);
    expect(await area.browser().signIn('admin@comune.example')).toBe('TooManyAttempts');
    expect(await area.browser('192.0.2.2').signIn('admin@comune.example')).toBe('SignInSuccess');
  });
});

test('signing in forgives one’s own mistakes', async () => {
  await tries(9, 'admin@comune.example');
  expect(await area.browser().signIn('admin@comune.example')).toBe('SignInSuccess');
  expect(await tries(11, 'admin@comune.example')).toEqual({ SignInRefused: 10, TooManyAttempts: 1 });
});

test('neither addresses nor e-mails can be read from what is kept of tries', async () => {
  await area.browser('203.0.113.99').signIn('admin@comune.example', PASSWORD);
  const { rows } = await area.pool.query<Record<string, unknown>>('select * from sign_in_attempt');
  expect(rows).toHaveLength(1);
  const kept = JSON.stringify(
    rows.map((row) => ({ ...row, account: `${row['account']}`, address: `${row['address']}` })),
  );
  expect(kept).not.toContain('203.0.113.99');
  expect(kept).not.toContain('admin');
});

test('an unknown account takes as long to refuse as a wrong password', async () => {
  const timed = async (email: string) => {
    const began = performance.now();
    expect(await area.browser(newAddress()).signIn(email, WRONG)).toBe('SignInRefused');
    return performance.now() - began;
  };
  const known: number[] = [];
  const unknown: number[] = [];
  for (let round = 0; round < 15; round++) {
    known.push(await timed('admin@comune.example'));
    unknown.push(await timed(`nobody${round}@comune.example`));
  }
  const median = (times: number[]) => times.toSorted((a, b) => a - b)[7]!;
  // A password that is not looked at saves the twenty milliseconds that looking takes.
  expect(median(unknown) / median(known)).toBeGreaterThan(0.6);
  expect(median(unknown) / median(known)).toBeLessThan(1.7);
});
