import { request } from '@playwright/test';
import { addresses } from './addresses.ts';

/** Somebody of the staff, by what they sign in with. */
export interface Account {
  email: string;
  password: string;
}

/** The account that the service under test is started with. */
export const ADMINISTRATOR: Account = {
  email: 'amministrazione@prenotazionetest.example',
  password: 'una password lunga per le prove',
};

/** A member of staff at work from somewhere else: another browser, or another program. */
export interface Colleague {
  ask<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** What a browser has to keep to be signed in as they are. */
  kept: Kept;
  leave(): Promise<void>;
}

/** What a signed-in browser keeps. */
export type Kept = Awaited<ReturnType<Awaited<ReturnType<typeof request.newContext>>['storageState']>>;

/** Nobody is signed in. */
export const NOBODY: Kept = { cookies: [], origins: [] };

/** Signs in over HTTP, as any program would. */
export async function signedIn({ email, password }: Account): Promise<Colleague> {
  const browser = await request.newContext({ baseURL: addresses.site, storageState: NOBODY });
  async function ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const reply = await browser.post('/graphql', { data: { query, variables } });
    const { data, errors } = (await reply.json()) as { data?: Data; errors?: unknown };
    if (errors !== undefined || data === undefined) throw new Error(`The API answered ${JSON.stringify(errors)}`);
    return data;
  }
  const { signIn } = await ask<{ signIn: { __typename: string } }>(
    `mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }`,
    { input: { email, password } },
  );
  if (signIn.__typename !== 'SignInSuccess') throw new Error(`${email} was answered ${signIn.__typename}`);
  return { ask, kept: await browser.storageState(), leave: () => browser.dispose() };
}
