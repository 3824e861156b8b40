import type { FastifyRequest } from 'fastify';
import { execute, graphql, type GraphQLSchema, parse, subscribe } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AgendaPubSub, createAgendaPubSub } from '../../agenda/live/agenda-pubsub.ts';
import { createMunicipalityDirectory } from '../../catalogue/municipality/municipality-directory.ts';
import type { StaffMember } from '../../db/entities/staff/staff.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { noRateLimits } from '../../server/limits/rate-limits.ts';
import { requestContext } from '../../server/graphql/request-context.ts';
import { apiSchema } from '../../server/graphql/schema.ts';
import { ROLES_BY_FIELD } from '../../staff/test-support/permission-table.ts';
import { openSession } from '../../staff/sessions/session.ts';
import { MONDAY_AT_EIGHT, createTestOffice, type TestOffice } from '../fixtures.ts';
import { addStaff, TOKEN_SECRET } from '../staff-area.ts';
import { type FieldRequest, createRequests } from './run-every-field.ts';
import { CANARY } from './canary.ts';
import { populateTenant, type PopulatedTenant } from './fully-populated-tenant.ts';
import { createArgumentValues } from './generated-arguments.ts';
import { getDatabase } from '../../db/connection/database-handle.ts';

/** Fields that read and change nothing visible with these arguments, also for the comune's own administrator. */
const WITHOUT_EFFECT: Record<string, string> = {
  'Query.blockedTimes': 'it computes the times of a repetition from its input',
  'Query.recurrenceDates': 'it computes the dates of a repetition from its input',
  'Query.bookingChallenge': 'returns a proof of work without stored data',
  'Query.signInMethods': 'returns the sign-in methods of the installation',
  'Mutation.checkInvitationList': 'it checks the list of its input',
  'Mutation.confirmSecondFactor': 'the code is wrong',
  'Query.signInPolicy': 'returns a rule without text',
  'Mutation.requireSecondFactor': 'it is not required already',
};

let schema: GraphQLSchema;
let here: TestOffice;
let there: PopulatedTenant;
let changes: AgendaPubSub;
let contextOf: ReturnType<typeof requestContext>;
let requests: FieldRequest[];
let staffHere: Record<'ADMIN' | 'MANAGER' | 'OPERATOR', StaffMember>;

beforeAll(async () => {
  schema = apiSchema();
  here = await createTestOffice();
  there = await populateTenant(await createTestOffice(here, 'altrove'));
  const service = await here.addService();
  const operator = await here.addOperator([service]);
  staffHere = {
    ADMIN: await addStaff(here, 'ADMIN'),
    MANAGER: await addStaff(here, 'MANAGER', { places: [here.place] }),
    OPERATOR: await addStaff(here, 'OPERATOR', { places: [here.place], operator }),
  };
  changes = createAgendaPubSub(getDatabase(here.orm), here.url, () => undefined);
  const parts = {
    orm: here.orm,
    pool: here.pool,
    publicUrl: 'http://localhost:4000',
    mailFrom: 'prenotazioni@comune.example',
    tokenSecret: TOKEN_SECRET,
    logLevel: 'silent',
    clock: () => MONDAY_AT_EIGHT,
    onMailQueued: () => undefined,
    changes,
  };
  contextOf = requestContext(
    parts,
    createMunicipalityDirectory(() => here.orm.em.fork(), parts.clock),
    noRateLimits,
  );
  requests = createRequests(schema, createArgumentValues(there, 'Nuovo'));
});
afterAll(async () => {
  await changes.stop();
  await here.close();
});

/** Creates the context of a request to a comune's host, with a session of any comune. */
async function createContext(at: TestOffice, sessionToken: string | null): Promise<GraphQLContext> {
  const request = { host: at.municipality.hosts[0], headers: {} } as unknown as FastifyRequest;
  const browser = {
    address: '203.0.113.7',
    sessionToken,
    keepSession: () => undefined,
    forgetSession: () => undefined,
  };
  return contextOf(request, browser);
}

/** Opens a new session, since an earlier request may have ended the previous one. */
async function sessionOf(office: TestOffice, { id }: StaffMember): Promise<string> {
  return (await openSession(office.ctx(), id)).token;
}

async function runRequest({ document, variables }: FieldRequest, contextValue: GraphQLContext): Promise<string> {
  const answer = await graphql({ schema, source: document, variableValues: variables, contextValue });
  const invalid = (answer.errors ?? []).filter(({ path }) => path === undefined).map(({ message }) => message);
  expect({ document, invalid }).toEqual({ document, invalid: [] });
  return JSON.stringify(answer);
}

/** Returns the row count and a digest of each table, for the rows of one comune. */
async function rowsOf({ pool, municipality }: TestOffice): Promise<Record<string, string>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'municipality_id' order by 1`,
  );
  const digest = (table: string, where: string) =>
    `select '${table}' as name, count(*)::text || ' ' || coalesce(md5(string_agg(one, ',' order by one)), '') as rows
     from (select to_jsonb(t)::text as one from "${table}" t where ${where}) every`;
  const all = [
    digest('municipality', 'id = $1'),
    ...tables.map(({ name }) => digest(name, 'municipality_id = $1')),
  ].join(' union all ');
  const { rows } = await pool.query<{ name: string; rows: string }>(all, [municipality.id]);
  return Object.fromEntries(rows.map(({ name, rows: digested }) => [name, digested]));
}

const leaks = (answer: string) => answer.toLowerCase().includes(CANARY.toLowerCase());

describe('requests for another comune', () => {
  test('every table of the other comune has rows', async () => {
    const empty = Object.entries(await rowsOf(there)).filter(([, rows]) => rows.startsWith('0 '));
    // The requests below open the sessions.
    expect(empty.map(([name]) => name)).toEqual(['staff_session']);
  });

  test('the requests cover every root field of the schema', () => {
    const roots = [schema.getQueryType()!, schema.getMutationType()!];
    const fields = roots.flatMap((root) => Object.keys(root.getFields()).map((name) => `${root.name}.${name}`));
    expect([...new Set(requests.map(({ field }) => field))]).toEqual(fields);
    expect(Object.keys(schema.getSubscriptionType()!.getFields())).toEqual(['agendaChanged']);
  });

  test.each(['nobody', 'ADMIN', 'MANAGER', 'OPERATOR'] as const)(
    'read and change nothing as %s, with any id or token',
    async (who) => {
      const before = await rowsOf(there);
      for (const one of requests) {
        const session = who === 'nobody' ? null : await sessionOf(here, staffHere[who]);
        const answer = await runRequest(one, await createContext(here, session));
        expect([one.field, leaks(answer) ? answer : 'silent']).toEqual([one.field, 'silent']);
      }
      expect(await rowsOf(there)).toEqual(before);
    },
    120_000,
  );

  test('sessions of one comune are UNAUTHENTICATED at the other', async () => {
    const theirs = await sessionOf(there, there.staff);
    const before = [await rowsOf(here), await rowsOf(there)];
    for (const one of requests.filter(({ field }) => field in ROLES_BY_FIELD)) {
      for (const [at, session] of [
        [here, theirs],
        [there, await sessionOf(here, staffHere.ADMIN)],
      ] as const) {
        const answer = await runRequest(one, await createContext(at, session));
        expect([one.field, answer]).toEqual([one.field, expect.stringContaining('"UNAUTHENTICATED"')]);
      }
    }
    const ours = await rowsOf(here);
    expect([{ ...ours, staff_session: '' }, await rowsOf(there)]).toEqual([
      { ...before[0], staff_session: '' },
      before[1],
    ]);
  }, 120_000);

  test('subscriptions receive no changes of the other agenda', async () => {
    const placeId = there.place.id;
    const document = parse('subscription ($placeId: ID!) { agendaChanged(placeId: $placeId) { from } }');
    const listen = async (at: TestOffice, session: string) => {
      const contextValue = await createContext(at, session);
      const heard = await subscribe({ schema, document, variableValues: { placeId: String(placeId) }, contextValue });
      return heard as AsyncIterableIterator<Awaited<ReturnType<typeof execute>>>;
    };
    const ours = await listen(here, await sessionOf(here, staffHere.ADMIN));
    const theirs = await listen(there, await sessionOf(there, there.staff));
    const [firstOfOurs, firstOfTheirs] = [ours.next(), theirs.next()];
    let told = 0;
    const telling = setInterval(() => {
      changes.publish(there.municipality.id, { placeId, from: 'theirs', to: `${told}` });
      changes.publish(here.municipality.id, { placeId, from: 'ours', to: `${told++}` });
    }, 20);
    const heard = await Promise.all([firstOfOurs, firstOfTheirs]);
    clearInterval(telling);
    expect(heard.map(({ value }) => (value as { data: unknown }).data)).toEqual([
      { agendaChanged: { from: 'ours' } },
      { agendaChanged: { from: 'theirs' } },
    ]);
    await Promise.all([ours.return?.(), theirs.return?.()]);
  });

  test('negative control: the same requests read or change data when sent by its own administrator', async () => {
    const effective = new Set<string>();
    const all = createRequests(schema, createArgumentValues(there, CANARY));
    // Erasure runs last, since the other requests need the data; so does the removal of the blocked slot.
    const isErasure = ({ field }: FieldRequest) => /^Mutation\.(erase|unblock)/.test(field);
    for (const one of [...all.filter((each) => !isErasure(each)), ...all.filter(isErasure)]) {
      const context = await createContext(there, await sessionOf(there, there.staff));
      const before = await rowsOf(there);
      const answer = await runRequest(one, context);
      if (leaks(answer) || JSON.stringify(await rowsOf(there)) !== JSON.stringify(before)) effective.add(one.field);
    }
    const seen = [...new Set(requests.map(({ field }) => field))].filter((field) => !effective.has(field));
    expect(seen.toSorted()).toEqual(Object.keys(WITHOUT_EFFECT).toSorted());
  }, 120_000);
});
