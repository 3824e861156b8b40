import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Locale } from '../../context.ts';
import { t, type MessageKey } from '../messages.ts';

/** Asked too often: HTTP 429, with the time after which it may be asked again in the header and in the error. */
export function rateLimited(locale: Locale, waitMs: number, sentence?: MessageKey): GraphQLError {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000));
  const message =
    sentence === undefined
      ? tooManyRequests(locale, seconds)
      : t(locale, sentence, { minutes: Math.ceil(seconds / 60) });
  // Its type is unsaid: other GraphQL servers, of the tools, declare this extension otherwise.
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
