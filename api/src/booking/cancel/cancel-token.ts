import { createHmac, hash } from 'node:crypto';

/**
 * Returns the token of a cancel link, 256 bits. It is derived from the booking, so that a repeated request returns the
 * same token; the key is not in the database, so a copy of the database contains no usable token.
 */
export function cancelToken(secret: string, municipalityId: number, bookingId: string): string {
  return createHmac('sha256', secret).update(`cancel:${municipalityId}:${bookingId}`).digest('base64url');
}

/**
 * Returns the token that confirms a booking. It differs from the cancel token, which the client receives without a
 * mail.
 */
export function confirmToken(secret: string, municipalityId: number, bookingId: string): string {
  return createHmac('sha256', secret).update(`confirm:${municipalityId}:${bookingId}`).digest('base64url');
}

/** Returns the hash of a token, which is stored and used for lookups. */
export function tokenHash(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}
