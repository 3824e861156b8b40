import { ADMIN } from '../database/busy-office.ts';
import { waitFor } from '../checks/wait-for.ts';

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }`;

/** An API client with a staff session. */
export type StaffClient = { cookie: string; ask<Answer>(query: string, variables: object): Promise<Answer> };

/** Signs in the administrator at `origin`, retrying until the service accepts. */
export async function signInStaff(origin: string): Promise<StaffClient> {
  let cookie = '';
  const send = (query: string, variables: object) =>
    fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
    });
  await waitFor('the administrator is signed in', async () => {
    const signedIn = await send(SIGN_IN, { input: ADMIN }).catch(() => undefined);
    cookie = signedIn?.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    return cookie !== '';
  });
  return {
    cookie,
    async ask<Answer>(query: string, variables: object) {
      const { data } = (await (await send(query, variables)).json()) as { data: Answer };
      return data;
    },
  };
}
