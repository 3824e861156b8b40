import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Locale } from '../../context.ts';
import { t } from '../messages.ts';

/** Value of Retry-After, in seconds, while the database is unavailable. */
export const RETRY_AFTER_SECONDS = 2;

/** Returns SERVICE_UNAVAILABLE (HTTP 503): the database is unreachable or overloaded, and a retry may succeed. */
export function unavailable(locale: Locale): GraphQLError {
  // Untyped: another GraphQL server among the dependencies declares this field differently.
  const headers: unknown = new HeaderMap([['retry-after', String(RETRY_AFTER_SECONDS)]]);
  return new GraphQLError(t(locale, 'unavailable'), {
    extensions: {
      code: 'SERVICE_UNAVAILABLE',
      http: { status: 503, headers: headers as Record<string, string> },
    },
  });
}
