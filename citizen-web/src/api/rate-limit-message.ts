import { CombinedGraphQLErrors } from '@apollo/client';

/** Returns the API's message about a rate limit, which includes when to retry; null for any other error. */
export function getRateLimitMessage(error: unknown): string | null {
  if (!CombinedGraphQLErrors.is(error)) return null;
  return error.errors.find(({ extensions }) => extensions?.['code'] === 'RATE_LIMITED')?.message ?? null;
}
