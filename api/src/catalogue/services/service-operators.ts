import type { EntityManager } from '@mikro-orm/postgresql';
import { Operator } from '../../db/entities/catalogue/operator.ts';
import { ServiceOperator } from '../../db/entities/catalogue/service-operator.ts';
import { Service } from '../../db/entities/catalogue/service.ts';
import { readId } from '../../graphql/parse-id.ts';
import type { RequestContext } from '../../context.ts';
import { throwInvalid } from '../../graphql/errors/validation-error.ts';

/** Ids to add to a relation and to remove from it. Ids that are already added or removed are ignored. */
export type RelationChanges = { added: string[]; removed?: string[] };

/** Ids of a relation before and after a change, in ascending order. */
export type RelationChange = { before: number[]; after: number[] };

/** Adds operators to a service and removes others. Throws InvalidInput for a retired operator. */
// Differences instead of the whole list: the form of an operator edits the same relation.
export async function changeServiceOperators(
  tx: EntityManager,
  ctx: RequestContext,
  serviceId: number,
  changes: RelationChanges,
): Promise<RelationChange> {
  const municipality = ctx.municipality.id;
  const { added, removed } = readChanges(changes);
  const found = await tx.find(Operator, { municipality, id: { $in: added } });
  if (found.length !== added.length) throwInvalid(ctx, 'operatorIds', 'operatorUnknown');
  if (found.some(({ retiredAt }) => retiredAt)) throwInvalid(ctx, 'operatorIds', 'operatorRetired');
  const existing = await tx.find(ServiceOperator, {
    municipality,
    service: [municipality, serviceId],
    operator: { retiredAt: null },
  });
  for (const offer of existing) if (removed.has(offer.operator.id)) tx.remove(offer);
  const before = existing.map(({ operator }) => operator.id);
  for (const id of added) if (!before.includes(id)) createOffer(tx, municipality, serviceId, id);
  return toRelationChange(before, added, removed);
}

/** Adds services to an operator and removes others. Throws InvalidInput for a retired service. */
export async function changeOperatorServices(
  tx: EntityManager,
  ctx: RequestContext,
  operatorId: number,
  changes: RelationChanges,
): Promise<RelationChange> {
  const municipality = ctx.municipality.id;
  const { added, removed } = readChanges(changes);
  const found = await tx.find(Service, { municipality, id: { $in: added }, retiredAt: null });
  if (found.length !== added.length) throwInvalid(ctx, 'serviceIds', 'serviceUnknown');
  const existing = await tx.find(ServiceOperator, {
    municipality,
    operator: [municipality, operatorId],
    service: { retiredAt: null },
  });
  for (const offer of existing) if (removed.has(offer.service.id)) tx.remove(offer);
  const before = existing.map(({ service }) => service.id);
  for (const id of added) if (!before.includes(id)) createOffer(tx, municipality, id, operatorId);
  return toRelationChange(before, added, removed);
}

function readChanges({ added, removed = [] }: RelationChanges): { added: number[]; removed: Set<number> } {
  const addedIds = readIds(added);
  return { added: [...addedIds], removed: new Set([...readIds(removed)].filter((id) => !addedIds.has(id))) };
}

// An id that cannot be read becomes 0, which no record has.
function readIds(ids: string[]): Set<number> {
  return new Set(ids.map((id) => readId(id) ?? 0));
}

function toRelationChange(before: number[], added: number[], removed: Set<number>): RelationChange {
  const after = new Set([...before.filter((id) => !removed.has(id)), ...added]);
  return { before: before.toSorted(byNumber), after: [...after].toSorted(byNumber) };
}

function byNumber(a: number, b: number): number {
  return a - b;
}

function createOffer(tx: EntityManager, municipality: number, serviceId: number, operatorId: number): void {
  tx.create(ServiceOperator, {
    municipality,
    service: [municipality, serviceId],
    operator: [municipality, operatorId],
  });
}
