import { request } from '@playwright/test';
import { addresses } from './addresses.ts';

/** Credentials of a staff account. */
export interface Account {
  email: string;
  password: string;
}

/** The administrator account of the service under test. */
export const ADMINISTRATOR: Account = {
  email: 'amministrazione@prenotazionetest.example',
  password: 'una password lunga per le prove',
};

/** An API client with the session of a staff member. */
export interface StaffClient {
  query<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** The session, for use in a browser context. */
  storageState: StorageState;
  close(): Promise<void>;
}

/** Playwright's storage state: cookies and local storage. */
export type StorageState = Awaited<ReturnType<Awaited<ReturnType<typeof request.newContext>>['storageState']>>;

/** Storage state without a session. */
export const SIGNED_OUT: StorageState = { cookies: [], origins: [] };

/** Signs in over HTTP. Throws an error if the sign-in fails. */
export async function signInOverHttp({ email, password }: Account): Promise<StaffClient> {
  const { http, query } = await openHttpClient();
  const { signIn } = await query<{ signIn: { __typename: string } }>(
    `mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }`,
    { input: { email, password } },
  );
  if (signIn.__typename !== 'SignInSuccess') throw new Error(`${email}: signIn returned ${signIn.__typename}`);
  return { query, storageState: await http.storageState(), close: () => http.dispose() };
}

/** Sets the password of an account with a mailed token. A client of its own receives the new session. */
export async function setPasswordOverHttp(token: string, password: string): Promise<string> {
  const { http, query } = await openHttpClient();
  const { setPassword } = await query<{ setPassword: { __typename: string } }>(
    `mutation ($input: SetPasswordInput!) { setPassword(input: $input) { __typename } }`,
    { input: { token, password } },
  );
  await http.dispose();
  return setPassword.__typename;
}

async function openHttpClient() {
  const http = await request.newContext({ baseURL: addresses.site, storageState: SIGNED_OUT });
  async function query<Data>(text: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const response = await http.post('/graphql', { data: { query: text, variables } });
    const { data, errors } = (await response.json()) as { data?: Data; errors?: unknown };
    if (errors !== undefined || data === undefined) throw new Error(`The API returned ${JSON.stringify(errors)}`);
    return data;
  }
  return { http, query };
}
