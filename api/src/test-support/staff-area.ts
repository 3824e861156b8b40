import type { FastifyInstance } from 'fastify';
import { hashPassword } from '../staff/passwords/password.ts';
import { newId } from '../db/connection/next-id.ts';
import { StaffMember, StaffPlace, type StaffRole } from '../db/entities/staff/staff.ts';
import type { Operator } from '../db/entities/catalogue/operator.ts';
import type { Place } from '../db/entities/catalogue/place.ts';
import { buildApp } from '../server/http/app.ts';
import type { AppOptions } from '../server/http/app-options.ts';
import { MONDAY_AT_EIGHT, noAgendaChanges, createTestOffice, type TestOffice } from './fixtures.ts';

/** Password of every test account unless overridden. */
export const PASSWORD = 'una password lunga';

/** GraphQL response and its Set-Cookie headers. */
export type StaffResponse<Data> = {
  data: Data;
  errors?: { message: string; extensions: { code: string } }[];
  setCookie: string;
};

/** A client with its own IP address that keeps its session cookie. */
export type StaffBrowser = {
  cookie: string;
  request<Data = Record<string, never>>(
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<StaffResponse<Data>>;
  signIn(email: string, password?: string, code?: string): Promise<string>;
};

/** A test municipality behind the real HTTP server. */
export type StaffArea = TestOffice & {
  app: FastifyInstance;
  /** The server's clock, which tests may change. */
  time: { now: number };
  browser(address?: string, headers?: Record<string, string>): StaffBrowser;
  addStaff(role: StaffRole, overrides?: StaffOverrides): Promise<StaffMember>;
};

type StaffOverrides = {
  email?: string;
  name?: string;
  places?: Place[];
  operator?: Operator;
  password?: string | null;
};

/** Mutation that signs in. */
export const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) {
  __typename
  ... on SignInSuccess { staffMember { id email role placeIds } }
  ... on Problem { message }
  ... on TooManyAttempts { retryAfterSeconds }
} }`;

/** Secret from which tests derive the tokens of mailed links. */
export const TOKEN_SECRET = 'a secret that only tests know, 32 or more';

let passwordHash: Promise<string> | undefined;

/** Starts a server for a new municipality, or another server for a shared one. */
export async function createStaffArea(parts: Partial<AppOptions> = {}, shared?: TestOffice): Promise<StaffArea> {
  const office = shared ?? (await createTestOffice());
  const time = { now: MONDAY_AT_EIGHT };
  const app = await buildApp({
    orm: office.orm,
    pool: office.pool,
    publicUrl: 'http://localhost:4000',
    mailFrom: 'prenotazioni@comune.example',
    tokenSecret: TOKEN_SECRET,
    trustedProxies: '127.0.0.1',
    rateLimits: false,
    logLevel: 'silent',
    clock: () => time.now,
    onMailQueued: () => undefined,
    changes: noAgendaChanges,
    ...parts,
  });
  return {
    ...office,
    app,
    time,
    browser: (address = '203.0.113.7', headers = {}) => createBrowser(app, address, headers),
    addStaff: (role, overrides) => addStaff(office, role, overrides),
    async close() {
      await app.close();
      if (shared === undefined) await office.close();
    },
  };
}

/** Adds a staff account; `password: null` adds an invited account. */
export async function addStaff(
  { orm, municipality }: TestOffice,
  role: StaffRole,
  {
    email = `${role.toLowerCase()}@comune.example`,
    name = role,
    places = [],
    operator,
    password = PASSWORD,
  }: StaffOverrides = {},
): Promise<StaffMember> {
  const em = orm.em.fork();
  passwordHash ??= hashPassword(PASSWORD);
  const member = em.create(StaffMember, {
    municipality: municipality.id,
    id: await newId(em),
    email,
    name,
    role,
    passwordHash: password === null ? null : password === PASSWORD ? await passwordHash : await hashPassword(password),
    ...(operator && { operator: [municipality.id, operator.id] }),
  });
  for (const place of places) {
    em.create(StaffPlace, { municipality: municipality.id, staffMember: member, place: [municipality.id, place.id] });
  }
  await em.flush();
  return member;
}

function createBrowser(app: FastifyInstance, address: string, headers: Record<string, string>): StaffBrowser {
  const browser: StaffBrowser = {
    cookie: '',
    async request(query, variables) {
      const reply = await app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'x-forwarded-for': address, ...(browser.cookie && { cookie: browser.cookie }), ...headers },
        payload: { query, variables },
      });
      const answer = reply.json<StaffResponse<never>>();
      const setCookie = [reply.headers['set-cookie'] ?? []].flat().join('\n');
      const [pair = ''] = setCookie.split(';');
      if (pair !== '') browser.cookie = pair.endsWith('=') ? '' : pair;
      return { ...answer, setCookie };
    },
    async signIn(email, password = PASSWORD, code) {
      const { data } = await browser.request<{ signIn: { __typename: string } }>(SIGN_IN, {
        input: { email, password, code },
      });
      return data.signIn.__typename;
    },
  };
  return browser;
}
