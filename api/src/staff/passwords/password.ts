import { randomUUID } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** Limit in characters; hashing longer input would only cost CPU time. */
export const MAX_PASSWORD_LENGTH = 200;

let dummyHash: Promise<string> | undefined;

/**
 * Returns the stored hash of a password: argon2id with the library's defaults, OWASP's parameters (19 MiB, 2 passes).
 */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/**
 * Returns whether the password matches; without a stored hash it verifies a dummy, so that the timing stays the same.
 */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  dummyHash ??= hash(randomUUID());
  const dummy = await dummyHash;
  const matches = await verify(stored ?? dummy, password.slice(0, MAX_PASSWORD_LENGTH + 1));
  return matches && stored !== null;
}
