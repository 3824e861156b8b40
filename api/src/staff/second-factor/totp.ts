import { Secret, TOTP } from 'otpauth';

const PERIOD_MS = 30_000;
/** Accepted clock drift of a phone, in periods before or after the server's clock. */
const WINDOW_PERIODS = 1;

/** Generates a secret of 20 random bytes for an authenticator app (RFC 6238). */
export function generateSecret(): Uint8Array {
  return new Secret({ size: 20 }).bytes;
}

/** Returns the secret in base32 for typing, and the otpauth URI for the QR code. */
export function toEnrolment(secret: Uint8Array, issuer: string, account: string): { secret: string; uri: string } {
  const totp = createTotp(secret, issuer, account);
  return { secret: totp.secret.base32, uri: totp.toString() };
}

/** Returns the time step of a code that is valid now, or null. */
export function findTimeStep(secret: Uint8Array, code: string, now: number): number | null {
  const token = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const delta = createTotp(secret).validate({ token, timestamp: now, window: WINDOW_PERIODS });
  return delta === null ? null : Math.floor(now / PERIOD_MS) + delta;
}

function createTotp(secret: Uint8Array, issuer = '', label = ''): TOTP {
  const bytes = Uint8Array.from(secret);
  return new TOTP({ issuer, label, secret: new Secret({ buffer: bytes.buffer }) });
}
