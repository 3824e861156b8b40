import type { EntityManager } from '@mikro-orm/postgresql';
import { Operator } from '../../db/entities/catalogue/operator.ts';
import { ServiceOperator } from '../../db/entities/catalogue/service-operator.ts';
import { Service } from '../../db/entities/catalogue/service.ts';
import type { RequestContext } from '../../context.ts';
import { throwInvalid } from '../../graphql/errors/validation-error.ts';
import { readChanges, type RelationChange, type RelationChanges, toRelationChange } from './relation-changes.ts';

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

function createOffer(tx: EntityManager, municipality: number, serviceId: number, operatorId: number): void {
  tx.create(ServiceOperator, {
    municipality,
    service: [municipality, serviceId],
    operator: [municipality, operatorId],
  });
}
