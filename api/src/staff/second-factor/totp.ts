import { Secret, TOTP } from 'otpauth';

const PERIOD_MS = 30_000;
/** Telephones' clocks are up to this many codes before or behind ours. */
const WINDOW = 1;

/** A new secret for the codes of a telephone. */
export function generateSecret(): Uint8Array {
  return new Secret({ size: 20 }).bytes;
}

/** The secret as it is typed into an app, and as the address that its QR code holds. */
export function toEnrolment(secret: Uint8Array, issuer: string, account: string): { secret: string; uri: string } {
  const totp = createTotp(secret, issuer, account);
  return { secret: totp.secret.base32, uri: totp.toString() };
}

/** The step of time that a code belongs to; null when it is not one of now. */
export function findTimeStep(secret: Uint8Array, code: string, now: number): number | null {
  const token = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const delta = createTotp(secret).validate({ token, timestamp: now, window: WINDOW });
  return delta === null ? null : Math.floor(now / PERIOD_MS) + delta;
}

function createTotp(secret: Uint8Array, issuer = '', label = ''): TOTP {
  const bytes = Uint8Array.from(secret);
  return new TOTP({ issuer, label, secret: new Secret({ buffer: bytes.buffer }) });
}
