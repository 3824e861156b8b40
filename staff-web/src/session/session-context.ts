import { createContext, use } from 'react';
import type { MeFragment, MeQuery } from '../gql/graphql.ts';

/** The signed-in member and the municipality. */
export type Session = { me: MeFragment; municipality: MeQuery['municipality'] };

export const SessionContext = createContext<Session | null>(null);

/** Returns the session. Throws outside of RequireSession. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error('This page is shown without anybody signed in.');
  return session;
}
