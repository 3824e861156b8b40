import { createContext, use } from 'react';
import type { MeFragment, MeQuery } from '../gql/graphql.ts';

/** Who is signed in, and for which comune they work. */
export type Session = { me: MeFragment; municipality: MeQuery['municipality'] };

export const SessionContext = createContext<Session | null>(null);

/** Who is signed in; only pages that nobody sees without signing in may ask. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error('This page is shown without anybody signed in.');
  return session;
}
