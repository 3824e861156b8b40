import { hmac } from '../../staff/crypto/hmac.ts';

/** Purpose of the keyed hash from which the links of the waiting list are derived. */
export const WATCH_TOKEN_PURPOSE = 'watch-request';

/** Returns the secret of the page of a request (256 bits). It is derived, so it is not stored. */
export function watchToken(secret: string, municipalityId: number, requestId: string): string {
  return hmac(secret, municipalityId, WATCH_TOKEN_PURPOSE, requestId).toString('base64url');
}
