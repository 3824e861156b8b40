import { BlockedSlot } from '../../db/entities/agenda/blocked-slot.ts';
import { readId } from '../../graphql/parse-id.ts';
import type { RequestContext } from '../../context.ts';

/** Returns the blocked slot with an opaque id, or null. */
export async function findBlockedSlot({ em, municipality }: RequestContext, text: string): Promise<BlockedSlot | null> {
  const id = readId(text);
  return id === null ? null : em.fork().findOne(BlockedSlot, { municipality: municipality.id, id });
}
