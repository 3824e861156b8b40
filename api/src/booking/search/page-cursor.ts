import { validate as isUuid } from 'uuid';
import { badInput } from '../../graphql/user-input-error.ts';
import type { PageCursor } from './find-bookings.ts';

/** Where a page ended, as an opaque text. */
export function encodeCursor({ startsAt, id }: { startsAt: number; id: string }): string {
  return Buffer.from(`${startsAt} ${id}`).toString('base64url');
}

/** Where the page before ended; null: this is the first page. */
export function decodeCursor(cursor: string | null | undefined): PageCursor | null {
  if (cursor === null || cursor === undefined) return null;
  const [startsAt = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (!/^-?\d{1,15}$/.test(startsAt) || !isUuid(id)) throw badInput('after: not the endCursor of a page.');
  return { startsAt: new Date(Number(startsAt)), id };
}
