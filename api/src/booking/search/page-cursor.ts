import { validate as isUuid } from 'uuid';
import { badInput } from '../../graphql/errors/user-input-error.ts';
import type { PageCursor } from './find-bookings.ts';

/** Encodes the position of the last row as an opaque cursor. */
export function encodeCursor({ startsAt, id }: { startsAt: number; id: string }): string {
  return Buffer.from(`${startsAt} ${id}`).toString('base64url');
}

/** Decodes a cursor; returns null for the first page. Throws BAD_USER_INPUT for a malformed cursor. */
export function decodeCursor(cursor: string | null | undefined): PageCursor | null {
  if (cursor === null || cursor === undefined) return null;
  const [startsAt = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (!/^-?\d{1,15}$/.test(startsAt) || !isUuid(id)) throw badInput('after: not the endCursor of a page.');
  return { startsAt: new Date(Number(startsAt)), id };
}
