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

const failSignIns = async (many: number, email: string) => {
  const answers: Record<string, number> = {};
  for (let count = 0; count < many; count++) {
    const answer = await area.browser().signIn(email, WRONG);
    answers[answer] = (answers[answer] ?? 0) + 1;
  }
  return answers;
};

/** Records an attempt without a password check, which makes it a failed one. */
const recordFailure = async (email: string, address: string) => {
  const { municipality } = area;
  const browser = { ...browserStub, address };
  const keyedHash: GraphQLContext['keyedHash'] = (purpose, subject) =>
    hmac(TOKEN_SECRET, municipality.id, purpose, subject);
  return (await recordAttempt({ ctx: area.ctx({ now: area.time.now }), browser, keyedHash }, email)).kind;
};

const browserStub = { sessionToken: null, keepSession: () => undefined, forgetSession: () => undefined };

let lastAddress = 0;
const newAddress = () => `198.51.${Math.floor(++lastAddress / 250)}.${lastAddress % 250}`;

describe('guessing a password', () => {
  test('is throttled after ten attempts in fifteen minutes from one address, also with the valid password', async () => {
    expect(await failSignIns(12, 'admin@comune.example')).toEqual({ SignInRefused: 10, TooManyAttempts: 2 });
    expect(await area.browser().signIn('admin@comune.example')).toBe('TooManyAttempts');
    area.time.now += 15 * MINUTE + 1;
    expect(await area.browser().signIn('admin@comune.example')).toBe('SignInSuccess');
  });

  test('gets the same responses for an unknown account', async () => {
    expect(await failSignIns(12, 'nobody@comune.example')).toEqual({ SignInRefused: 10, TooManyAttempts: 2 });
  });

  test('is throttled after at most ten of sixty concurrent attempts', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, () => area.browser().signIn('admin@comune.example', WRONG)),
    );
    const checked = answers.filter((answer) => answer === 'SignInRefused').length;
    expect(checked).toBeLessThanOrEqual(10);
    expect(answers).toContain('TooManyAttempts');
  });

  test('with aliases in one request is throttled the same way', async () => {
    const one = `signIn(input: { email: "admin@comune.example", password: "${WRONG}" }) { __typename }`;
    const many = Array.from({ length: 15 }, (_, index) => `try${index}: ${one}`).join('\n');
    const { data, errors } = await area
      .browser()
      .request<Record<string, { __typename: string }>>(`mutation { ${many} }`);
    const checked = Object.values(data ?? {}).filter(({ __typename }) => __typename === 'SignInRefused').length;
    expect(errors !== undefined || checked === 10).toBe(true);
  });

  test('from unknown addresses does not block the owner at a known address', async () => {
    expect(await area.browser('192.0.2.1').signIn('admin@comune.example')).toBe('SignInSuccess');
    const answers: string[] = [];
    while (answers.length < 60) answers.push(await recordFailure('admin@comune.example', newAddress()));
    expect(answers.indexOf('throttled')).toBe(50);
    expect(await area.browser(newAddress()).signIn('admin@comune.example')).toBe('TooManyAttempts');
    expect(await area.browser('192.0.2.1').signIn('admin@comune.example')).toBe('SignInSuccess');
  });

  test('for many accounts from one address is throttled after a hundred attempts', async () => {
    const answers: string[] = [];
    while (answers.length < 102) answers.push(await recordFailure(`n${answers.length}@comune.example`, '203.0.113.7'));
    expect(answers.indexOf('throttled')).toBe(100);
    expect(await area.browser().signIn('admin@comune.example')).toBe('TooManyAttempts');
    expect(await area.browser('192.0.2.2').signIn('admin@comune.example')).toBe('SignInSuccess');
  });
});

test('a successful sign-in resets the failed attempts of its address', async () => {
  await failSignIns(9, 'admin@comune.example');
  expect(await area.browser().signIn('admin@comune.example')).toBe('SignInSuccess');
  expect(await failSignIns(11, 'admin@comune.example')).toEqual({ SignInRefused: 10, TooManyAttempts: 1 });
});

test('stored attempts contain neither addresses nor e-mails in plain text', async () => {
  await area.browser('203.0.113.99').signIn('admin@comune.example', PASSWORD);
  const { rows } = await area.pool.query<Record<string, unknown>>('select * from sign_in_attempt');
  expect(rows).toHaveLength(1);
  const kept = JSON.stringify(
    rows.map((row) => ({ ...row, account: `${row['account']}`, address: `${row['address']}` })),
  );
  expect(kept).not.toContain('203.0.113.99');
  expect(kept).not.toContain('admin');
});

test('the response for an unknown account takes as long as for a wrong password', async () => {
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
  // Skipping the password check would save about twenty milliseconds.
  expect(median(unknown) / median(known)).toBeGreaterThan(0.6);
  expect(median(unknown) / median(known)).toBeLessThan(1.7);
});
