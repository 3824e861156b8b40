import { readId } from '../../graphql/parse-id.ts';

/** Ids to add to a relation and to remove from it. Ids that are already added or removed are ignored. */
export type RelationChanges = { added: string[]; removed?: string[] };

/** Ids of a relation before and after a change, in ascending order. */
export type RelationChange = { before: number[]; after: number[] };

/** Returns the ids to add and to remove; an id that is in both is added. */
export function readChanges({ added, removed = [] }: RelationChanges): { added: number[]; removed: Set<number> } {
  const addedIds = readIds(added);
  return { added: [...addedIds], removed: new Set([...readIds(removed)].filter((id) => !addedIds.has(id))) };
}

// An id that cannot be read becomes 0, which no record has.
function readIds(ids: string[]): Set<number> {
  return new Set(ids.map((id) => readId(id) ?? 0));
}

/** Returns the ids of a relation before and after a change. */
export function toRelationChange(before: number[], added: number[], removed: Set<number>): RelationChange {
  const after = new Set([...before.filter((id) => !removed.has(id)), ...added]);
  return { before: before.toSorted(byNumber), after: [...after].toSorted(byNumber) };
}

function byNumber(a: number, b: number): number {
  return a - b;
}
