import { hash } from 'node:crypto';
import { t } from '../../graphql/messages.ts';
import type { RequestContext } from '../../context.ts';
import type { CheckedRequest } from './book.schema.ts';
import type { BookOutcome } from './book.result.ts';
import { findByKey } from '../find-booking.ts';

/** What a request was answered when it came before under its key; null when it never came. */
export async function findPreviousResult(ctx: RequestContext, wanted: CheckedRequest): Promise<BookOutcome | null> {
  const found = await findByKey(ctx, wanted.idempotencyKey);
  if (found === null) return null;
  if (found.requestHash === null || !requestHash(wanted).equals(found.requestHash)) {
    return { kind: 'invalid', errors: [{ path: 'idempotencyKey', message: t(ctx.locale, 'keyUsedForAnother') }] };
  }
  return { kind: 'booked', booking: found.facts, cancelToken: ctx.cancelTokenFor(found.facts.id) };
}

/** Tells one request from another under the same key. */
export function requestHash(wanted: CheckedRequest): Buffer {
  // A page that was loaded anew may show another version of the notice: the request is the same.
  const { idempotencyKey: _1, privacyVersion: _2, ...rest } = wanted;
  return hash('sha256', JSON.stringify(rest), 'buffer');
}
