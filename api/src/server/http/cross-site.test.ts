import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStaffArea, type StaffArea } from '../../test-support/staff-area.ts';

let office: StaffArea;
let cookie: string;
beforeAll(async () => {
  office = await createStaffArea();
  await office.addStaff('ADMIN');
  const browser = office.browser();
  await browser.signIn('admin@comune.example');
  ({ cookie } = browser);
});
afterAll(() => office.close());

const MUTATION = 'mutation { signOutEverywhere { sessions } }';
const json = JSON.stringify({ query: MUTATION });
const multipart = (parts: Record<string, string>) =>
  Object.entries(parts)
    .map(([name, value]) => `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join('') + '--x--\r\n';

async function isStillSignedIn(): Promise<boolean> {
  const browser = office.browser();
  browser.cookie = cookie;
  const { data } = await browser.request<{ me: object | null }>('{ me { id } }');
  return data.me !== null;
}

describe('requests that another site can make a browser send with its session cookie', () => {
  it.each<[string, 'GET' | 'POST' | 'HEAD', string | undefined, string]>([
    ['a form', 'POST', 'application/x-www-form-urlencoded', `query=${encodeURIComponent(MUTATION)}`],
    ['a form of plain text that is JSON', 'POST', 'text/plain', json],
    ['plain text with a charset', 'POST', 'text/plain; charset=utf-8', json],
    ['a form with a file', 'POST', 'multipart/form-data; boundary=x', multipart({ query: MUTATION })],
    [
      'an upload as GraphQL has them',
      'POST',
      'multipart/form-data; boundary=x',
      multipart({ operations: json, map: '{}' }),
    ],
    ['no type at all', 'POST', undefined, json],
    ['two types', 'POST', 'text/plain; a=application/json', json],
    ['an address', 'GET', undefined, ''],
    ['an address, asked for its headers', 'HEAD', undefined, ''],
  ])('%s: no mutation is run', async (_, method, type, body) => {
    const search = body === '' ? `?query=${encodeURIComponent(MUTATION)}` : '';
    const {
      statusCode,
      headers,
      body: said,
    } = await office.app.inject({
      method,
      url: `/graphql${search}`,
      headers: { cookie, ...(type && { 'content-type': type }) },
      ...(body && { payload: body }),
    });
    expect(said).not.toContain('"sessions"');
    expect(statusCode >= 400 || String(headers['content-type']).includes('text/html')).toBe(true);
    expect(await isStillSignedIn()).toBe(true);
  });

  it('control: the same request as JSON, which needs a preflight, is executed', async () => {
    const browser = office.browser();
    browser.cookie = cookie;
    const { data } = await browser.request<{ signOutEverywhere: { sessions: number } }>(MUTATION);
    expect(data.signOutEverywhere.sessions).toBe(1);
    expect(await isStillSignedIn()).toBe(false);
  });

  it('responses carry no CORS headers for another origin', async () => {
    for (const method of ['OPTIONS', 'GET', 'POST'] as const) {
      const { headers } = await office.app.inject({
        method,
        url: '/graphql',
        headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
        ...(method === 'POST' && { payload: { query: '{ __typename }' } }),
      });
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
    }
  });
});

describe('security headers on every response', () => {
  const PATHS = ['/', '/annulla', '/staff', '/staff/agenda', '/graphql', '/robots.txt', '/no-such-page', '/healthz'];

  it.each(PATHS)('%s', async (url) => {
    const { headers } = await office.app.inject({ url, headers: { accept: 'text/html' } });
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/default-src '(self|none)'/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).not.toMatch(/script-src[^;]*'unsafe-|https?:|\*/);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('set-cookie');
    // No Strict-Transport-Security without TLS.
    expect(headers).not.toHaveProperty('strict-transport-security');
  });

  it('with TLS, responses set Strict-Transport-Security and a __Host- session cookie', async () => {
    const overTls = await createStaffArea({ publicUrl: 'https://prenotazioni.comune.example' });
    await overTls.addStaff('ADMIN');
    const { headers } = await overTls.app.inject('/healthz');
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
    const { setCookie } = await signedIn(overTls);
    expect(setCookie).toMatch(/^__Host-prenotazioni-staff=[\w-]{43};/);
    for (const word of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(setCookie).toContain(word);
    expect(setCookie).not.toContain('Domain');
    await overTls.close();
  });
});

async function signedIn(area: StaffArea) {
  return area.browser().request('mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', {
    input: { email: 'admin@comune.example', password: 'una password lunga' },
  });
}
