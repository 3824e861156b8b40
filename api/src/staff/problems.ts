import { durationText } from '../field-rules/duration-text.ts';
import { InvalidInput } from '../graphql/problem.ts';
import type { Locale } from '../context.ts';
import { TooManyAttempts } from './sign-in/sign-in.types.ts';
import { t } from './messages.ts';

/** Returns an `InvalidInput` with one field error. */
export function toInvalidField(locale: Locale, path: string, message: string): InvalidInput {
  return toInvalidFields(locale, [{ path, message }]);
}

/** Returns an `InvalidInput` with its field errors. */
export function toInvalidFields(locale: Locale, errors: { path: string; message: string }[]): InvalidInput {
  return Object.assign(new InvalidInput(), { message: t(locale, 'invalidInput'), errors });
}

/** Returns a `TooManyAttempts` with the time to wait. */
export function toTooManyAttempts(locale: Locale, waitMs: number): TooManyAttempts {
  return Object.assign(new TooManyAttempts(), {
    message: t(locale, 'tooManyAttempts', { wait: durationText(locale, Math.ceil(waitMs / 60_000)) }),
    retryAfterSeconds: Math.ceil(waitMs / 1000),
  });
}
