import { CombinedGraphQLErrors } from '@apollo/client';

/** What the service says to whoever asked too often, with the time after which to try again; null for other troubles. */
export function limitedWords(error: unknown): string | null {
  if (!CombinedGraphQLErrors.is(error)) return null;
  return error.errors.find(({ extensions }) => extensions?.['code'] === 'RATE_LIMITED')?.message ?? null;
}
