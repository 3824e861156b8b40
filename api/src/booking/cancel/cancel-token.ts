import { createHmac, hash } from 'node:crypto';

/**
 * Returns the token of a cancel link, 256 bits. It is derived from the booking and its `linkVersion`, so that a
 * repeated request returns the same token; the key is not in the database, so a copy of the database contains no usable
 * token.
 */
export function cancelToken(secret: string, municipalityId: number, bookingId: string, linkVersion = 0): string {
  return deriveToken(secret, `cancel:${municipalityId}:${bookingId}`, linkVersion);
}

/**
 * Returns the token that confirms a booking. It differs from the cancel token, which the client receives without a
 * mail.
 */
export function confirmToken(secret: string, municipalityId: number, bookingId: string, linkVersion = 0): string {
  return deriveToken(secret, `confirm:${municipalityId}:${bookingId}`, linkVersion);
}

function deriveToken(secret: string, subject: string, linkVersion: number): string {
  const text = linkVersion === 0 ? subject : `${subject}:${linkVersion}`;
  return createHmac('sha256', secret).update(text).digest('base64url');
}

/** Returns the hash of a token, which is stored and used for lookups. */
export function tokenHash(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}
