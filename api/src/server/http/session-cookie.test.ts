import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStaffArea, PASSWORD, SIGN_IN, type StaffArea } from '../../test-support/staff-area.ts';

const credentials = { input: { email: 'admin@comune.example', password: PASSWORD } };

describe('a service on the internet', () => {
  let area: StaffArea;
  beforeAll(async () => {
    area = await createStaffArea({ publicUrl: 'https://prenotazioni.comune.example' });
    await area.addStaff('ADMIN');
  });
  afterAll(() => area.close());

  test('sets a Secure session cookie for this host only', async () => {
    const { setCookie } = await area.browser().request(SIGN_IN, credentials);
    expect(setCookie).toMatch(
      /^__Host-prenotazioni-staff=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  test('ignores a session cookie without the __Host- prefix', async () => {
    const browser = area.browser();
    await browser.request(SIGN_IN, credentials);
    browser.cookie = browser.cookie.replace('__Host-', '');
    expect((await browser.request('{ me { id } }')).data).toEqual({ me: null });
  });

  test.each(['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'])(
    'rejects a cross-site form sent as %s',
    async (type) => {
      const browser = area.browser();
      await browser.request(SIGN_IN, credentials);
      const reply = await area.app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { cookie: browser.cookie, 'content-type': type },
        payload: JSON.stringify({ query: 'mutation { signOutEverywhere { sessions } }' }),
      });
      expect(reply.statusCode).toBeGreaterThanOrEqual(400);
      expect(reply.statusCode).toBeLessThan(500);
      expect((await browser.request('{ me { email } }')).data).toEqual({ me: { email: 'admin@comune.example' } });
    },
  );

  test('trusts X-Forwarded-For only from configured proxies', async () => {
    const direct = await createStaffArea({ trustedProxies: undefined });
    await direct.addStaff('ADMIN');
    const answers: string[] = [];
    for (let guess = 0; guess < 11; guess++) {
      answers.push(await direct.browser(`198.51.100.${guess}`).signIn('admin@comune.example', 'sbagliata sbagliata'));
    }
    await direct.close();
    expect(answers.at(-1)).toBe('TooManyAttempts');
  });
});
