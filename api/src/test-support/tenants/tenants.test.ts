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
import { CANARY, populateTenant, type PopulatedTenant } from './fully-populated-tenant.ts';
import { createArgumentValues } from './generated-arguments.ts';

/** What even the comune's own administrator cannot be seen to read or change by asking with these arguments. */
const NOTHING_TO_SEE: Record<string, string> = {
  'Query.bookingChallenge': 'work for a browser, made of nothing that is stored',
  'Query.signInMethods': 'says how one signs in to this installation, nothing of a comune',
  'Mutation.confirmSecondFactor': 'the code is wrong, and so changes nothing',
};

let schema: GraphQLSchema;
let here: TestOffice;
let there: PopulatedTenant;
let changes: AgendaPubSub;
let contextOf: ReturnType<typeof requestContext>;
let askings: FieldRequest[];
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
  changes = createAgendaPubSub(here.pool, here.url, () => undefined);
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
  askings = createRequests(schema, createArgumentValues(there, 'Nuovo'));
});
afterAll(async () => {
  await changes.stop();
  await here.close();
});

/** Whoever asks at the address of a comune, with the session they bring, from wherever it is. */
async function asking(at: TestOffice, sessionToken: string | null): Promise<GraphQLContext> {
  const request = { host: at.municipality.hosts[0], headers: {} } as unknown as FastifyRequest;
  const browser = {
    address: '203.0.113.7',
    sessionToken,
    keepSession: () => undefined,
    forgetSession: () => undefined,
  };
  return contextOf(request, browser);
}

/** A session that nothing asked before has ended. */
async function sessionOf(office: TestOffice, { id }: StaffMember): Promise<string> {
  return (await openSession(office.ctx(), id)).token;
}

async function answerTo({ document, variables }: FieldRequest, contextValue: GraphQLContext): Promise<string> {
  const answer = await graphql({ schema, source: document, variableValues: variables, contextValue });
  const invalid = (answer.errors ?? []).filter(({ path }) => path === undefined).map(({ message }) => message);
  expect({ document, invalid }).toEqual({ document, invalid: [] });
  return JSON.stringify(answer);
}

/** Every row of a comune, in every table there is. */
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

const tells = (answer: string) => answer.toLowerCase().includes(CANARY.toLowerCase());

describe('of another comune', () => {
  test('every table has rows, so that none can be forgotten here', async () => {
    const empty = Object.entries(await rowsOf(there)).filter(([, rows]) => rows.startsWith('0 '));
    // Sessions are opened by those who ask, below.
    expect(empty.map(([name]) => name)).toEqual(['staff_session']);
  });

  test('every field of the schema is asked for', () => {
    const roots = [schema.getQueryType()!, schema.getMutationType()!];
    const fields = roots.flatMap((root) => Object.keys(root.getFields()).map((name) => `${root.name}.${name}`));
    expect([...new Set(askings.map(({ field }) => field))]).toEqual(fields);
    expect(Object.keys(schema.getSubscriptionType()!.getFields())).toEqual(['agendaChanged']);
  });

  test.each(['nobody', 'ADMIN', 'MANAGER', 'OPERATOR'] as const)(
    'nothing is read or changed by %s of this one, whatever of it they name',
    async (who) => {
      const before = await rowsOf(there);
      for (const one of askings) {
        const session = who === 'nobody' ? null : await sessionOf(here, staffHere[who]);
        const answer = await answerTo(one, await asking(here, session));
        expect([one.field, tells(answer) ? answer : 'silent']).toEqual([one.field, 'silent']);
      }
      expect(await rowsOf(there)).toEqual(before);
    },
    120_000,
  );

  test('its own sessions open nothing here, nor ours there', async () => {
    const theirs = await sessionOf(there, there.staff);
    const before = [await rowsOf(here), await rowsOf(there)];
    for (const one of askings.filter(({ field }) => field in ROLES_BY_FIELD)) {
      for (const [at, session] of [
        [here, theirs],
        [there, await sessionOf(here, staffHere.ADMIN)],
      ] as const) {
        const answer = await answerTo(one, await asking(at, session));
        expect([one.field, answer]).toEqual([one.field, expect.stringContaining('"UNAUTHENTICATED"')]);
      }
    }
    const ours = await rowsOf(here);
    expect([{ ...ours, staff_session: '' }, await rowsOf(there)]).toEqual([
      { ...before[0], staff_session: '' },
      before[1],
    ]);
  }, 120_000);

  test('nothing is heard of its agenda', async () => {
    const placeId = there.place.id;
    const document = parse('subscription ($placeId: ID!) { agendaChanged(placeId: $placeId) { from } }');
    const listen = async (at: TestOffice, session: string) => {
      const contextValue = await asking(at, session);
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

  test('the same requests read or change it when its own administrator sends them there', async () => {
    const bitten = new Set<string>();
    const all = createRequests(schema, createArgumentValues(there, CANARY));
    // Of what was erased nothing can be read or changed any more.
    const erasing = ({ field }: FieldRequest) => field.startsWith('Mutation.erase');
    for (const one of [...all.filter((each) => !erasing(each)), ...all.filter(erasing)]) {
      const context = await asking(there, await sessionOf(there, there.staff));
      const before = await rowsOf(there);
      const answer = await answerTo(one, context);
      if (tells(answer) || JSON.stringify(await rowsOf(there)) !== JSON.stringify(before)) bitten.add(one.field);
    }
    const seen = [...new Set(askings.map(({ field }) => field))].filter((field) => !bitten.has(field));
    expect(seen.toSorted()).toEqual(Object.keys(NOTHING_TO_SEE).toSorted());
  }, 120_000);
});
