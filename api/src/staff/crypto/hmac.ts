import { createHmac } from 'node:crypto';

/** Returns the HMAC-SHA256 (32 bytes) of a purpose, a municipality and a subject; the secret is not in the database. */
export function hmac(secret: string, municipalityId: number, purpose: string, subject: string): Buffer {
  return createHmac('sha256', secret).update(`${purpose}:${municipalityId}:${subject}`).digest();
}
