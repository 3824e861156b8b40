import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import type { OpenIdSettings } from '../staff/sign-in/identity-provider.ts';

/** A local OpenID provider that accepts any name as login. */
export type IdentityService = {
  settings: OpenIdSettings;
  /** Claims by login name. */
  people: Map<string, { email: string; verified: boolean }>;
  /** Signs in at an authorization URL and returns the callback URL. */
  signIn(at: string, name: string): Promise<URL>;
  stop(): Promise<void>;
};

const CLIENT = { client_id: 'prenotazioni', client_secret: 'a secret of the two of us, long enough' };

/** Starts an OpenID provider; the e-mail is in the ID token or only at the userinfo endpoint. */
export async function startIdentityService(returnUrl: string, inIdToken: boolean): Promise<IdentityService> {
  const people: IdentityService['people'] = new Map();
  const server = createServer((request, response) => void handle(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ ...CLIENT, redirect_uris: [returnUrl] }],
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: !inIdToken,
    findAccount: (_, name) => ({
      accountId: name,
      claims: () => {
        const person = people.get(name);
        return Promise.resolve({ sub: name, ...(person && { email: person.email, email_verified: person.verified }) });
      },
    }),
  });
  const handle = provider.callback();
  return {
    settings: { issuer, clientId: CLIENT.client_id, clientSecret: CLIENT.client_secret },
    people,
    signIn: (at, name) => followSignIn(at, name, returnUrl),
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** Follows redirects and submits the login and consent forms. */
async function followSignIn(start: string, name: string, returnUrl: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let at = new URL(start);
  let form: URLSearchParams | undefined;
  for (let step = 0; step < 12; step++) {
    if (at.href.startsWith(returnUrl)) return at;
    const cookie = [...cookies].map(([key, value]) => `${key}=${value}`).join('; ');
    const answer = await fetch(at, {
      redirect: 'manual',
      headers: { cookie },
      ...(form && { method: 'POST', body: form }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(key, value);
    }
    const page = await answer.text();
    const next = answer.headers.get('location');
    if (next !== null) [at, form] = [new URL(next, at), undefined];
    else
      form = new URLSearchParams({
        prompt: /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? '',
        login: name,
        password: 'x',
      });
  }
  throw new Error(`The identity service leads nowhere: ${at.pathname}`);
}
