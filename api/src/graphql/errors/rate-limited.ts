import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Locale } from '../../context.ts';
import { t, type MessageKey } from '../messages.ts';

/** Returns RATE_LIMITED (HTTP 429) with the retry delay in the header and in the error. */
export function rateLimited(locale: Locale, waitMs: number, sentence?: MessageKey): GraphQLError {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000));
  const message =
    sentence === undefined
      ? tooManyRequests(locale, seconds)
      : t(locale, sentence, { minutes: Math.ceil(seconds / 60) });
  // Untyped: another GraphQL server among the dependencies declares this extension differently.
  const head: object = { http: { status: 429, headers: new HeaderMap([['retry-after', String(seconds)]]) } };
  return new GraphQLError(message, {
    extensions: {
      code: 'RATE_LIMITED',
      retryAfterSeconds: seconds,
      ...head,
    },
  });
}

/** "Troppe richieste, riprova tra N minuti." */
export function tooManyRequests(locale: Locale, seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? t(locale, 'tooManyRequestsOneMinute') : t(locale, 'tooManyRequestsMinutes', { minutes });
}
