import { createHmac } from 'node:crypto';

/** 32 bytes for a subject of one municipality, from a secret that is kept outside the database. */
export function hmac(secret: string, municipalityId: number, purpose: string, subject: string): Buffer {
  return createHmac('sha256', secret).update(`${purpose}:${municipalityId}:${subject}`).digest();
}
