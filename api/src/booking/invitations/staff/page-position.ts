import { badInput } from '../../../graphql/errors/user-input-error.ts';

/** Encodes the position of the next page as an opaque cursor. */
export function encodePosition(position: number): string {
  return Buffer.from(`position ${position}`).toString('base64url');
}

/** Decodes a cursor; returns 0 for the first page. Throws BAD_USER_INPUT for a malformed cursor. */
export function decodePosition(cursor: string | null | undefined): number {
  if (cursor === null || cursor === undefined) return 0;
  const [, position] = /^position (\d{1,7})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (position === undefined) throw badInput('after: not the endCursor of a page.');
  return Number(position);
}
