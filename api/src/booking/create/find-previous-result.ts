import { hash } from 'node:crypto';
import { t } from '../../graphql/messages.ts';
import type { RequestContext } from '../../context.ts';
import type { ParsedBookRequest } from './book.schema.ts';
import type { BookOutcome } from './book.result.ts';
import { findByKey } from '../find-booking.ts';

/** Returns the result of an earlier request with the same idempotency key, or null if there was none. */
export async function findPreviousResult(ctx: RequestContext, request: ParsedBookRequest): Promise<BookOutcome | null> {
  const found = await findByKey(ctx, request.idempotencyKey);
  if (found === null) return null;
  if (found.requestHash === null || !requestHash(request).equals(found.requestHash)) {
    return { kind: 'invalid', errors: [{ path: 'idempotencyKey', message: t(ctx.locale, 'keyUsedForAnother') }] };
  }
  const { id, linkVersion } = found.details;
  return { kind: 'booked', booking: found.details, cancelToken: ctx.cancelTokenFor(id, linkVersion) };
}

/** Returns the hash that distinguishes a repeated request from a different request with the same key. */
export function requestHash(request: ParsedBookRequest): Buffer {
  // A reloaded page may show a newer privacy notice or service, or hold the time again; the request is still the same.
  const { idempotencyKey: _1, privacyVersion: _2, seen: _3, holderHash: _4, ...rest } = request;
  return hash('sha256', JSON.stringify(rest), 'buffer');
}
