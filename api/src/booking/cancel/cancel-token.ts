import { createHmac, hash } from 'node:crypto';

/**
 * The secret of a mail link, 256 bits. It is derived from the booking, so that a repeated request is given the same
 * one again, with a secret that is not in the database, so that a copy of the database cancels nothing.
 */
export function cancelToken(secret: string, municipalityId: number, bookingId: string): string {
  return createHmac('sha256', secret).update(`cancel:${municipalityId}:${bookingId}`).digest('base64url');
}

/** The secret with which a held booking is confirmed: of the same kind, and another, since whoever books is told that one. */
export function confirmToken(secret: string, municipalityId: number, bookingId: string): string {
  return createHmac('sha256', secret).update(`confirm:${municipalityId}:${bookingId}`).digest('base64url');
}

/** What is stored of a token, and searched for. */
export function tokenHash(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}
