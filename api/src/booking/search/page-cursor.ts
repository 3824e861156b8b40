import { validate as isUuid } from 'uuid';
import { badInput } from '../../graphql/errors/user-input-error.ts';
import type { PageCursor } from './find-bookings.ts';

/** Encodes the position of the last row as an opaque cursor. */
export function encodeCursor({ startsAt, id }: { startsAt: number; id: string }, today: Date): string {
  return Buffer.from(`${today.getTime()} ${startsAt} ${id}`).toString('base64url');
}

/** Decodes a cursor; returns null for the first page. Throws BAD_USER_INPUT for a malformed cursor. */
export function decodeCursor(cursor: string | null | undefined): PageCursor | null {
  if (cursor === null || cursor === undefined) return null;
  const [today = '', startsAt = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (!isInstant(today) || !isInstant(startsAt) || !isUuid(id)) throw badInput('after: not the endCursor of a page.');
  return { today: new Date(Number(today)), startsAt: new Date(Number(startsAt)), id };
}

function isInstant(text: string): boolean {
  return /^-?\d{1,15}$/.test(text);
}
