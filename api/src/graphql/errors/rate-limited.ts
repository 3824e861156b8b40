import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { durationText } from '../../field-rules/duration-text.ts';
import type { Locale } from '../../context.ts';
import { t, type MessageKey } from '../messages.ts';

/** Returns RATE_LIMITED (HTTP 429) with the retry delay in the header and in the error. */
export function rateLimited(locale: Locale, waitMs: number, sentence?: MessageKey): GraphQLError {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000));
  const message =
    sentence === undefined
      ? tooManyRequests(locale, seconds)
      : t(locale, sentence, { wait: waitText(locale, seconds) });
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

/** "Troppe richieste, riprova tra 2 minuti." */
export function tooManyRequests(locale: Locale, seconds: number): string {
  return t(locale, 'tooManyRequests', { wait: waitText(locale, seconds) });
}

function waitText(locale: Locale, seconds: number): string {
  return durationText(locale, Math.ceil(seconds / 60));
}
