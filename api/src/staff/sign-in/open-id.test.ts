import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startIdentityService, type IdentityService } from '../../test-support/identity-service.ts';
import { createStaffArea, type StaffArea } from '../../test-support/staff-area.ts';

const RETURN_URL = 'http://localhost:4000/staff/openid/ritorno';

type Reply = Awaited<ReturnType<StaffArea['app']['inject']>>;

const cookiesOf = (reply: Reply) =>
  [reply.headers['set-cookie'] ?? []]
    .flat()
    .map((line) => line.split(';')[0]!)
    .filter((pair) => !pair.endsWith('='))
    .join('; ');

describe.each([
  { name: 'in the ID token', inIdToken: true },
  { name: 'from the userinfo endpoint', inIdToken: false },
])('signing in through an identity provider with the e-mail $name', ({ inIdToken }) => {
  let service: IdentityService;
  let area: StaffArea;
  beforeAll(async () => {
    service = await startIdentityService(RETURN_URL, inIdToken);
    area = await createStaffArea({ openId: service.settings });
    service.people.set('maria', { email: 'Maria@comune.example', verified: true });
    service.people.set('ignota', { email: 'ignota@comune.example', verified: true });
    service.people.set('falsa', { email: 'maria@comune.example', verified: false });
  });
  afterAll(async () => {
    await area.close();
    await service.stop();
  });

  const goThere = () => area.app.inject({ url: '/staff/openid' });
  const comeBack = (at: URL, cookie: string) => area.app.inject({ url: at.pathname + at.search, headers: { cookie } });

  async function signIn(name: string): Promise<Reply> {
    const there = await goThere();
    return comeBack(await service.signIn(there.headers.location!, name), cookiesOf(there));
  }

  async function whoIs(reply: Reply): Promise<unknown> {
    const browser = area.browser();
    browser.cookie = cookiesOf(reply);
    return (await browser.request<{ me: unknown }>('{ me { email state password } }')).data.me;
  }

  test('is listed among the sign-in methods', async () => {
    const { data } = await area.browser().request('{ signInMethods { openIdConnectUrl } }');
    expect(data).toEqual({ signInMethods: { openIdConnectUrl: '/staff/openid' } });
  });

  test('rejects a person without an invitation', async () => {
    const reply = await signIn('ignota');
    expect(reply.headers.location).toBe('/staff/accedi?identita=sconosciuto');
    expect(cookiesOf(reply)).toBe('');
  });

  test('accepts an invited person by the verified e-mail', async () => {
    await area.addStaff('OPERATOR', { email: 'maria@comune.example', password: null });
    expect((await signIn('falsa')).headers.location).toBe('/staff/accedi?identita=sconosciuto');
    const reply = await signIn('maria');
    expect(reply.headers.location).toBe('/staff');
    expect(await whoIs(reply)).toEqual({ email: 'maria@comune.example', state: 'ACTIVE', password: false });
  });

  test('identifies a linked account by subject after its e-mail changed, and rejects another subject with the old e-mail', async () => {
    service.people.set('maria', { email: 'maria.sposata@comune.example', verified: true });
    expect(await whoIs(await signIn('maria'))).toMatchObject({ email: 'maria@comune.example' });
    service.people.set('omonima', { email: 'maria@comune.example', verified: true });
    expect((await signIn('omonima')).headers.location).toBe('/staff/accedi?identita=sconosciuto');
  });

  test('rejects a disabled account', async () => {
    await area.pool.query('update staff_member set disabled_at = now()');
    expect((await signIn('maria')).headers.location).toBe('/staff/accedi?identita=sconosciuto');
    await area.pool.query('update staff_member set disabled_at = null');
  });

  test('accepts a callback once, and only in the browser that started the authorization', async () => {
    const mine = await goThere();
    const others = await goThere();
    const answer = await service.signIn(others.headers.location!, 'maria');
    for (const cookie of ['', cookiesOf(mine), 'prenotazioni-openid=rubbish']) {
      const reply = await comeBack(answer, cookie);
      expect([reply.headers.location, cookiesOf(reply)]).toEqual(['/staff/accedi?identita=errore', '']);
    }
    expect((await comeBack(answer, cookiesOf(others))).headers.location).toBe('/staff');
    expect((await comeBack(answer, cookiesOf(others))).headers.location).toBe('/staff/accedi?identita=errore');
  });

  test('does not start on a HEAD request', async () => {
    expect((await area.app.inject({ method: 'HEAD', url: '/staff/openid' })).statusCode).toBe(404);
    expect((await area.app.inject({ method: 'HEAD', url: '/staff/openid/ritorno' })).statusCode).toBe(404);
  });
});

test('an unreachable identity provider redirects to the sign-in page with an error', async () => {
  const service = await startIdentityService(RETURN_URL, true);
  await service.stop();
  const area = await createStaffArea({ openId: service.settings });
  const reply = await area.app.inject({ url: '/staff/openid' });
  expect(reply.headers.location).toBe('/staff/accedi?identita=errore');
  await area.close();
});

test('a comune without an identity provider does not list it', async () => {
  const area = await createStaffArea();
  expect((await area.browser().request('{ signInMethods { openIdConnectUrl } }')).data).toEqual({
    signInMethods: { openIdConnectUrl: null },
  });
  await area.close();
});
