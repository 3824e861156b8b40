import { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify, { type FastifyInstance } from 'fastify';
import { getIntrospectionQuery, printSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createStaffArea, PASSWORD, type StaffArea } from '../../test-support/staff-area.ts';
import { apiSchema } from '../graphql/schema.ts';

type GraphQLRequestBody = { body?: unknown; headers?: Record<string, string>; search?: string };
type Got = { status: number; text: string };

let office: StaffArea;
let open: { app: FastifyInstance; apollo: ApolloServer };
beforeAll(async () => {
  office = await createStaffArea();
  // Control: the same schema behind an unprotected server.
  const apollo = new ApolloServer({
    schema: apiSchema(),
    csrfPrevention: false,
    allowBatchedHttpRequests: true,
    includeStacktraceInErrorResponses: true,
  });
  await apollo.start();
  const app = Fastify();
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  app.route({ method: ['GET', 'POST'], url: '/graphql', handler: fastifyApolloHandler(apollo) });
  open = { app, apollo };
});
afterAll(async () => {
  await open.app.close();
  await open.apollo.stop();
  await office.close();
});

async function send(app: FastifyInstance, { body, headers = {}, search = '' }: GraphQLRequestBody): Promise<Got> {
  const method = body === undefined ? 'GET' : 'POST';
  const answer = await app.inject({ method, url: `/graphql${search}`, headers, payload: body as string | object });
  return { status: answer.statusCode, text: answer.body };
}

const query = (text: string): GraphQLRequestBody => ({ body: { query: text } });
const many = (times: number, text: (i: number) => string) => Array.from({ length: times }, (_, i) => text(i)).join(' ');
const search = (values: Record<string, string>): GraphQLRequestBody => ({ search: `?${new URLSearchParams(values)}` });

/** The twelve attacks of graphql-cop, each with the sign of success in the response. */
const ATTACKS: [string, GraphQLRequestBody, (got: Got) => boolean][] = [
  [
    'a hundred aliases',
    query(`{ ${many(101, (i) => `alias${i}: __typename`)} }`),
    ({ text }) => text.includes('alias100'),
  ],
  [
    'ten requests in one',
    { body: Array.from({ length: 10 }, () => ({ query: '{ __typename }' })) },
    ({ text }) => text.split('"__typename":"Query"').length > 10,
  ],
  ['ten unknown directives', query(`{ __typename ${'@aa'.repeat(10)} }`), ({ text }) => text.split('@aa').length > 10],
  ['a field five hundred times', query(`{ ${'__typename '.repeat(500)} }`), ({ text }) => text.includes('"data":{')],
  [
    'types of types of types',
    query('{ __schema { types { fields { type { fields { name } } } } } }'),
    ({ text }) => text.includes('"data":{'),
  ],
  ['a query by GET', search({ query: '{ __typename }' }), ({ text }) => text.includes('"__typename":"Query"')],
  [
    'a mutation by GET',
    search({ query: 'mutation { __typename }' }),
    ({ text }) => text.includes('"__typename":"Mutation"'),
  ],
  [
    'a query in a form',
    { body: 'query=%7B__typename%7D', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    ({ text }) => text.includes('"__typename":"Query"'),
  ],
  ['a guess at a field', query('{ municipalit }'), ({ text }) => text.includes('Did you mean')],
  ['a trace of the execution', query('{ __typename }'), ({ text }) => text.includes('tracing')],
  ['a fault that shows its stack', query('{ municipality { '), ({ text }) => /stacktrace|\.js:\d|exception/.test(text)],
];

/** Attacks that fail on an unprotected server too; their controls are in other tests. */
const HARMLESS = ['a trace of the execution', 'a mutation by GET'];

describe('none of the attacks of graphql-cop works', () => {
  it.each(ATTACKS)('%s', async (name, sent, worked) => {
    expect(worked(await send(office.app, sent))).toBe(false);
    const elsewhere = worked(await send(open.app, sent));
    expect(elsewhere).toBe(!HARMLESS.includes(name));
  });

  it('the twelfth, introspection, is allowed on purpose', async () => {
    const { text } = await send(office.app, query(getIntrospectionQuery()));
    expect(text.split('"kind":"OBJECT","name":"Booking"').length).toBeGreaterThan(1);
  });
});

describe('a hundred passwords in one request, over HTTP', () => {
  const ONE = { email: 'admin@comune.example', password: PASSWORD };
  const hundred = many(100, (i) => {
    const input = `{ email: "${ONE.email}", password: "${i === 73 ? ONE.password : `guess ${i}`}" }`;
    return `a${i}: signIn(input: ${input}) { __typename }`;
  });
  const post = async (app: FastifyInstance) => {
    const origin = await app.listen({ port: 0, host: '127.0.0.1' });
    const answer = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `mutation { ${hundred} }` }),
    });
    return { status: answer.status, cookies: answer.headers.getSetCookie(), text: await answer.text() };
  };

  it('signs in nobody, although the correct password is included, and counts no attempt', async () => {
    await office.addStaff('ADMIN', { email: ONE.email });
    const { status, cookies, text } = await post(office.app);
    expect(status).toBe(400);
    expect(cookies).toEqual([]);
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'QUERY_TOO_LARGE' } }] });
    const { rows } = await office.pool.query('select from sign_in_attempt');
    expect(rows).toEqual([]);
    expect(await office.browser().signIn(ONE.email)).toBe('SignInSuccess');
  });

  it('control: an unprotected server checks every password', async () => {
    const signIn = vi.fn<() => object>(() => ({ __typename: 'TooManyAttempts' }));
    const apollo = new ApolloServer({ typeDefs: printSchema(apiSchema()), resolvers: { Mutation: { signIn } } });
    await apollo.start();
    const app = Fastify();
    app.route({ method: 'POST', url: '/graphql', handler: fastifyApolloHandler(apollo) });
    const { status, text } = await post(app);
    await app.close();
    await apollo.stop();
    expect([status, text.split('TooManyAttempts').length - 1, signIn.mock.calls.length]).toEqual([200, 100, 100]);
  });
});

describe('rejected queries run no statement', () => {
  const input = '{ email: "a@b.it", password: "x" }';
  it.each<[string, GraphQLRequestBody]>([
    [
      'a hundred passwords in one request',
      query(`mutation { ${many(100, (i) => `a${i}: signIn(input: ${input}) { __typename }`)} }`),
    ],
    ['ten requests in one', { body: Array.from({ length: 10 }, () => query('{ places { id } }').body) }],
    ['a megabyte', query(`{ places { id } } #${'x'.repeat(1_000_000)}`)],
    ['a hundred thousand tokens', query(`{ ${'a '.repeat(45_000)} }`)],
    [
      'fragments that double',
      query(
        `{ ...F0 } ${many(20, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F20 on Query {
          places { id } }`,
      ),
    ],
    ['a fragment in itself', query('{ ...F } fragment F on Query { places { id } ...F }')],
    [
      'two months of times, ten times over',
      query(
        `{ ${many(10, (i) => `a${i}: availability(input: { serviceId: "1", from: "2026-12-01", to: "2027-01-31" }) { nextFreeAt }`)} }`,
      ),
    ],
  ])('%s: nothing is asked of the database', async (_, sent) => {
    const asked = vi.spyOn(office.pool, 'connect');
    const { status, text } = await send(office.app, sent);
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
    expect([400, 413]).toContain(status);
    expect(text.length).toBeLessThan(2_000);
    expect(text).not.toContain('"data"');
  });

  it('control: an accepted query runs statements', async () => {
    const asked = vi.spyOn(office.pool, 'connect');
    const { text } = await send(office.app, query('{ places { id } }'));
    expect(asked).toHaveBeenCalled();
    asked.mockRestore();
    expect(text).toContain('"data"');
  });
});
