import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTrustedDocuments } from '../guard/trusted-documents.ts';
import { createStaffArea, type StaffArea } from '../../test-support/staff-area.ts';

const trusted = readTrustedDocuments();
let office: StaffArea;
let strict: StaffArea;
let origin: string;
let serviceId: string;

beforeAll(async () => {
  office = await createStaffArea();
  strict = await createStaffArea({ trustedDocumentsOnly: true });
  const service = await office.addService();
  await office.addOperator([service]);
  serviceId = String(service.id);
  for (const { app } of [office, strict]) await app.listen({ port: 0, host: '127.0.0.1' });
  origin = originOf(office);
});
afterAll(async () => {
  await office.close();
  await strict.close();
});

function originOf({ app }: StaffArea): string {
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
}

/** Returns the hash of a web app's operation by name. */
function hashOf(name: string): string {
  const [hash] = [...trusted].find(([, { text }]) =>
    new RegExp(String.raw`(query|mutation|subscription) ${name}\b`).test(text),
  )!;
  return hash;
}

const byHash = (hash: string) => ({ persistedQuery: { version: 1, sha256Hash: hash } });

async function post(body: object, at = origin, headers: Record<string, string> = {}) {
  const response = await fetch(`${at}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  // oxlint-disable-next-line typescript/no-explicit-any
  return { status: response.status, ...((await response.json()) as { data?: any; errors?: any[] }) };
}

function get(hash: string, variables: object, headers: Record<string, string> = { 'apollo-require-preflight': '1' }) {
  const asked = new URLSearchParams({ extensions: JSON.stringify(byHash(hash)), variables: JSON.stringify(variables) });
  return fetch(`${origin}/graphql?${asked}`, { headers });
}

const week = () => ({ input: { serviceId, from: '2026-11-24', to: '2026-11-30' } });

describe('documents of the web apps', () => {
  it('documents are found by the SHA-256 of their text', () => {
    expect(trusted.size).toBeGreaterThan(50);
    for (const [hash, { text }] of trusted) expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
  });

  it('documents are executed by hash without text', async () => {
    const { data } = await post({ extensions: byHash(hashOf('Availability')), variables: week() });
    expect(data.availability.days).toHaveLength(7);
  });

  it('TRUSTED_DOCUMENTS_ONLY rejects every query text, valid or not', async () => {
    const at = originOf(strict);
    const named = await post({ extensions: byHash(hashOf('Shell')) }, at);
    expect(named.data.municipality.name).toBe('Comune di Caivano');
    for (const query of ['{ municipality { name } }', '{ nothing }', '{', '{ __schema { types { name } } }']) {
      for (const extensions of [
        undefined,
        byHash(hashOf('Shell')),
        byHash(createHash('sha256').update(query).digest('hex')),
      ]) {
        const { data, errors } = await post({ query, extensions }, at);
        expect([data, errors![0].extensions.code]).toEqual([undefined, 'TRUSTED_DOCUMENTS_ONLY']);
      }
    }
    // Control: without the setting the same query runs.
    expect((await post({ query: '{ municipality { name } }' })).data.municipality.name).toBe('Comune di Caivano');
  });

  it('a text sent with its hash is not stored: the hash alone fails later', async () => {
    const query = '{ municipality { name region } }';
    const hash = createHash('sha256').update(query).digest('hex');
    expect((await post({ query, extensions: byHash(hash) })).data.municipality.region).toBeTruthy();
    expect((await post({ extensions: byHash(hash) })).errors![0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it('an unknown hash returns PERSISTED_QUERY_NOT_FOUND in the language of the page', async () => {
    const gone = { extensions: byHash('0'.repeat(64)) };
    const italian = await post(gone);
    expect([italian.status, italian.errors![0].extensions.code]).toEqual([400, 'PERSISTED_QUERY_NOT_FOUND']);
    expect(italian.errors![0].message).toMatch(/Ricarica la pagina/);
    const english = await post(gone, origin, { 'accept-language': 'en' });
    expect(english.errors![0].message).toMatch(/Reload the page/);
  });
});

describe('by GET', () => {
  it('public queries are answered by GET, with 304 for a matching ETag', async () => {
    const first = await get(hashOf('Availability'), week());
    expect(first.status).toBe(200);
    expect(first.headers.get('cache-control')).toBe('no-cache');
    // oxlint-disable-next-line typescript/no-explicit-any
    expect(((await first.json()) as any).data.availability.days).toHaveLength(7);
    const tag = first.headers.get('etag')!;
    const again = await get(hashOf('Availability'), week(), { 'apollo-require-preflight': '1', 'if-none-match': tag });
    expect([again.status, await again.text()]).toEqual([304, '']);

    await post({
      query: `mutation ($input: BookInput!) { book(input: $input) { __typename } }`,
      variables: {
        input: {
          serviceId,
          startsAt: '2026-11-24T09:00:00+01:00',
          applicant: { name: 'Mario', surname: 'Rossi', phone: '3331234567', email: 'mario@example.it' },
          privacyRead: true,
          idempotencyKey: 'one booking',
        },
      },
    });
    const changed = await get(hashOf('Availability'), week(), {
      'apollo-require-preflight': '1',
      'if-none-match': tag,
    });
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).not.toBe(tag);
  });

  it('GET requires a header that triggers a CORS preflight', async () => {
    const plain = await get(hashOf('Availability'), week(), {});
    expect(plain.status).toBe(400);
    expect(await plain.text()).toContain('CSRF');
  });

  it('GET rejects mutations, personal and staff queries with 405', async () => {
    const open = [...trusted].filter(([, one]) => one.isPublic).map(([, { text }]) => nameOf(text));
    expect(open.toSorted()).toEqual(['Availability', 'Places', 'PlacesAndOperators', 'Shell', 'WaitingListServices']);
    for (const [hash, one] of trusted) {
      if (one.isPublic) continue;
      const answer = await get(hash, {});
      expect([nameOf(one.text), answer.status, answer.headers.get('allow')]).toEqual([nameOf(one.text), 405, 'POST']);
    }
  });

  it('GET rejects a query text, whatever its hash', async () => {
    const asked = new URLSearchParams({
      query: 'mutation { signOut { __typename } }',
      extensions: JSON.stringify(byHash(hashOf('Shell'))),
    });
    const answer = await fetch(`${origin}/graphql?${asked}`, { headers: { 'apollo-require-preflight': '1' } });
    expect(answer.status).toBe(405);
    for (const extensions of ['', '{', 'null', '[]', '{"persistedQuery":{"version":2,"sha256Hash":7}}']) {
      const odd = await fetch(`${origin}/graphql?extensions=${encodeURIComponent(extensions)}`);
      expect([odd.status, odd.headers.get('content-type')]).toEqual([405, expect.stringContaining('json')]);
    }
  });
});

function nameOf(text: string): string {
  return /(?:query|mutation|subscription) (\w+)/.exec(text)![1]!;
}

describe('over the websocket', () => {
  const listen = async (
    at: StaffArea,
    cookie: string,
    asked: { query: string; extensions?: Record<string, unknown> },
  ) => {
    class AsBrowser extends WebSocket {
      constructor(address: string, protocols: string[]) {
        super(address, { protocols, headers: { cookie, origin: 'http://localhost:4000' } } as unknown as string[]);
      }
    }
    const client = createClient({
      url: `${originOf(at).replace('http', 'ws')}/graphql`,
      webSocketImpl: AsBrowser,
      retryAttempts: 0,
    });
    const variables = { placeId: String(at.place.id) };
    try {
      return await client.iterate({ ...asked, variables }).next();
    } finally {
      await client.dispose();
    }
  };
  const getError = (request: Promise<unknown>) =>
    request.then(
      () => null,
      (errors: { extensions: object }[]) => errors[0]!.extensions,
    );

  it('a subscription is found by hash and rejected without a session', async () => {
    const { value } = await listen(strict, '', { query: '', extensions: byHash(hashOf('AgendaChanged')) });
    expect(value).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('the websocket applies the same limits as HTTP: text, unknown hashes, other operations, large queries', async () => {
    const text = 'subscription ($placeId: ID!) { agendaChanged(placeId: $placeId) { from } }';
    expect(await getError(listen(strict, '', { query: text }))).toEqual({ code: 'TRUSTED_DOCUMENTS_ONLY' });
    const gone = listen(office, '', { query: '', extensions: byHash('0'.repeat(64)) });
    expect(await getError(gone)).toEqual({ code: 'PERSISTED_QUERY_NOT_FOUND' });
    const many = text.replace('from', 'from '.repeat(6));
    expect(await getError(listen(office, '', { query: many }))).toEqual({ code: 'QUERY_TOO_LARGE' });
    await expect(listen(office, '', { query: text.replace('from', 'from '.repeat(3_000)) })).rejects.toMatchObject([
      { message: expect.stringContaining('tokens') },
    ]);
    await expect(listen(office, '', { query: '', extensions: byHash(hashOf('Shell')) })).rejects.toMatchObject([
      { message: 'Only subscriptions are served here.' },
    ]);
  });
});
