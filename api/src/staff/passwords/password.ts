import { randomUUID } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** Longer than anybody types; more would only keep the server busy. */
export const MAX_PASSWORD_LENGTH = 200;

let dummyHash: Promise<string> | undefined;

/** What is stored of a password: argon2id with the library's defaults, which are OWASP's (19 MiB, 2 passes). */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/** Whether it is the password. An account that does not exist is tried against nobody's, and takes as long to refuse. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  dummyHash ??= hash(randomUUID());
  const nobodys = await dummyHash;
  const right = await verify(stored ?? nobodys, password.slice(0, MAX_PASSWORD_LENGTH + 1));
  return right && stored !== null;
}
