import { readOperatorPlaces } from '../../catalogue/operators/operator-places.ts';
import { badInput } from '../../graphql/errors/user-input-error.ts';
import { readId } from '../../graphql/parse-id.ts';
import type { RequestContext } from '../../context.ts';
import type { BlockedSlotPage, BlockedSlotPageInput, BlockedSlotType } from '../agenda-times.types.ts';
import { type BlockedSlotPosition, readBlockedSlots } from './read-blocked-slots.ts';

// Milliseconds since 1970.
const INSTANT = /^-?\d{1,14}$/;

/** Filter of a page, the operators that the caller may see, and the size and cursor of the page. */
export type BlockedSlotPageRequest = BlockedSlotPageInput & {
  visibleIds: readonly number[];
  first: number;
  after: string | null;
};

/** Reads a page of blocked slots, earliest first. Throws BAD_USER_INPUT for a malformed cursor. */
export async function readBlockedSlotPage(
  ctx: RequestContext,
  { from, operatorId, placeId, visibleIds, first, after }: BlockedSlotPageRequest,
): Promise<BlockedSlotPage> {
  const places = placeId ? await readOperatorPlaces(ctx) : null;
  const operatorIds = visibleIds.filter(
    (id) =>
      (!operatorId || id === readId(operatorId)) &&
      (places === null || places.get(id)?.includes(readId(placeId!) ?? 0)),
  );
  const slots = await readBlockedSlots(ctx, { from, operatorIds, after: decodeCursor(after), limit: first + 1 });
  const nodes = slots.slice(0, first);
  const last = nodes.at(-1);
  return { nodes, endCursor: slots.length > first && last ? encodeCursor(last) : null };
}

function encodeCursor({ startsAt, operator, id }: BlockedSlotType): string {
  return Buffer.from(`${Date.parse(startsAt)} ${operator.id} ${id}`).toString('base64url');
}

function decodeCursor(cursor: string | null): BlockedSlotPosition | null {
  if (cursor === null) return null;
  const [startsAt = '', operatorId = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  const ids = { operatorId: readId(operatorId), id: readId(id) };
  if (!INSTANT.test(startsAt) || ids.operatorId === null || ids.id === null) {
    throw badInput('after: not the endCursor of a page.');
  }
  return { startsAt: Number(startsAt), operatorId: ids.operatorId, id: ids.id };
}
