import { ADMIN } from '../database/busy-office.ts';
import { until } from '../checks/wait-for.ts';

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }`;

/** Somebody of staff who is signed in. */
export type Desk = { cookie: string; ask<Answer>(query: string, variables: object): Promise<Answer> };

/** Signs somebody in at `origin`, as soon as the service has time for them. */
export async function desk(origin: string): Promise<Desk> {
  let cookie = '';
  const post = (query: string, variables: object) =>
    fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
    });
  await until('somebody is signed in', async () => {
    const signedIn = await post(SIGN_IN, { input: ADMIN }).catch(() => undefined);
    cookie = signedIn?.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    return cookie !== '';
  });
  return {
    cookie,
    async ask<Answer>(query: string, variables: object) {
      const { data } = (await (await post(query, variables)).json()) as { data: Answer };
      return data;
    },
  };
}
