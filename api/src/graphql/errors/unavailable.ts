import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Locale } from '../../context.ts';
import { t } from '../messages.ts';

/** In how many seconds to ask again when the database is away or overwhelmed. */
export const RETRY_AFTER_SECONDS = 2;

/** The database is away or overwhelmed: nothing is wrong with the request, and asking again soon may help (HTTP 503). */
export function unavailable(locale: Locale): GraphQLError {
  // Another server's types claim this field of every error; ours reads a map.
  const headers: unknown = new HeaderMap([['retry-after', String(RETRY_AFTER_SECONDS)]]);
  return new GraphQLError(t(locale, 'unavailable'), {
    extensions: {
      code: 'SERVICE_UNAVAILABLE',
      http: { status: 503, headers: headers as Record<string, string> },
    },
  });
}
