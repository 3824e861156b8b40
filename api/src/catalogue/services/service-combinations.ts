import type { EntityManager } from '@mikro-orm/postgresql';
import { Service } from '../../db/entities/catalogue/service.ts';
import { ServiceCombination } from '../../db/entities/catalogue/service-combination.ts';
import type { RequestContext } from '../../context.ts';
import { throwInvalid } from '../../graphql/errors/validation-error.ts';
import { readChanges, type RelationChange, type RelationChanges, toRelationChange } from './relation-changes.ts';

const PATH = 'combinableServiceIds';

/**
 * Lets one visit combine a service with others of the same place, and no longer with some. Throws InvalidInput for a
 * service of another place, a retired one, or the service itself. The relation is symmetric.
 */
// Differences instead of the whole list: the form of the other service edits the same relation.
export async function changeServiceCombinations(
  tx: EntityManager,
  ctx: RequestContext,
  { id, placeId }: { id: number; placeId: number },
  changes: RelationChanges,
): Promise<RelationChange> {
  const municipality = ctx.municipality.id;
  const { added, removed } = readChanges(changes);
  if (added.includes(id)) throwInvalid(ctx, PATH, 'combinedWithItself');
  const found = await tx.find(Service, { municipality, id: { $in: added }, retiredAt: null });
  if (found.length !== added.length) throwInvalid(ctx, PATH, 'serviceUnknown');
  if (found.some(({ place }) => place.id !== placeId)) throwInvalid(ctx, PATH, 'combinedElsewhere');
  const existing = await tx.find(ServiceCombination, {
    municipality,
    $or: [{ service: [municipality, id] }, { other: [municipality, id] }],
  });
  const partnerOf = ({ service, other }: ServiceCombination) => (service.id === id ? other.id : service.id);
  for (const pair of existing) if (removed.has(partnerOf(pair))) tx.remove(pair);
  const before = existing.map(partnerOf);
  for (const partner of added) if (!before.includes(partner)) createPair(tx, municipality, id, partner);
  return toRelationChange(before, added, removed);
}

function createPair(tx: EntityManager, municipality: number, a: number, b: number): void {
  const [service, other] = a < b ? [a, b] : [b, a];
  tx.create(ServiceCombination, { municipality, service: [municipality, service], other: [municipality, other] });
}
