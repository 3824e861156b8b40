import { ApolloClient, ApolloLink, InMemoryCache, gql } from '@apollo/client';
import { lastValueFrom, of } from 'rxjs';
import { expect, test, vi } from 'vitest';
import { createPersistedQueryLink, isClientOutdated } from './persisted-queries.ts';

const HASH = 'a'.repeat(64);
const generated = (source: string) => ({ ...gql(source), __meta__: { documentId: `sha256:${HASH}` } });

/** Sends a query through the link and returns the operation that reaches the network, with its context. */
async function send(
  query: ReturnType<typeof gql>,
  errors?: { message: string; extensions: { code: string } }[],
  createLink = createPersistedQueryLink,
) {
  const client = new ApolloClient({ link: ApolloLink.empty(), cache: new InMemoryCache() });
  const sent: { extensions: object; context: object }[] = [];
  const network = new ApolloLink((operation) => {
    sent.push({ extensions: operation.extensions, context: operation.getContext() });
    return of({ data: { __typename: 'Query' }, ...(errors && { errors }) });
  });
  const link = createLink({ cacheable: ['Places'] }).concat(network);
  await lastValueFrom(ApolloLink.execute(link, { query }, { client }));
  return sent[0];
}

test('the link sends the hash of a document and omits its text', async () => {
  expect(await send(generated('query Booking { __typename }'))).toMatchObject({
    extensions: { persistedQuery: { version: 1, sha256Hash: HASH } },
    context: { http: { includeQuery: false, includeExtensions: true }, fetchOptions: { method: 'POST' } },
  });
});

test('the link sends a cacheable query by GET', async () => {
  expect(await send(generated('query Places { __typename }'))).toMatchObject({
    context: { fetchOptions: { method: 'GET' } },
  });
});

test('the link refuses a document without a hash', async () => {
  await expect(send(gql('query Places { __typename }'))).rejects.toThrow('not generated');
});

test('the client is outdated once the API has rejected a hash, and not after other errors', async () => {
  const query = generated('query Places { __typename }');
  await send(query, [{ message: 'Too many requests', extensions: { code: 'RATE_LIMITED' } }]);
  expect(isClientOutdated()).toBe(false);
  await send(query, [{ message: 'Reload', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }]);
  expect(isClientOutdated()).toBe(true);
  await send(query);
  expect(isClientOutdated()).toBe(true);
});

test('the link sends a cacheable query by POST after a mutation, and the next page by GET again', async () => {
  await send(generated('mutation Book { __typename }'));
  const places = generated('query Places { __typename }');
  expect(await send(places)).toMatchObject({ context: { fetchOptions: { method: 'POST' } } });
  vi.resetModules();
  const nextPage = await import('./persisted-queries.ts');
  expect(await send(places, undefined, nextPage.createPersistedQueryLink)).toMatchObject({
    context: { fetchOptions: { method: 'GET' } },
  });
});
