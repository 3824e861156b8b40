import type { EntityManager } from '@mikro-orm/postgresql';
import { Operator } from '../../db/entities/catalogue/operator.ts';
import { ServiceOperator } from '../../db/entities/catalogue/service-operator.ts';
import { Service } from '../../db/entities/catalogue/service.ts';
import { readId } from '../../graphql/parse-id.ts';
import type { RequestContext } from '../../context.ts';
import { throwInvalid } from '../../graphql/errors/validation-error.ts';

/** Sets the operators of a service. Retired operators keep theirs. Returns the previous operator ids. */
export async function setServiceOperators(
  tx: EntityManager,
  ctx: RequestContext,
  serviceId: number,
  operatorIds: string[],
): Promise<number[]> {
  const municipality = ctx.municipality.id;
  const requested = new Set(operatorIds.map(readId));
  const found = await tx.find(Operator, { municipality, id: { $in: [...requested].filter((id) => id !== null) } });
  if (found.length !== requested.size) throwInvalid(ctx, 'operatorIds', 'operatorUnknown');
  if (found.some(({ retiredAt }) => retiredAt)) throwInvalid(ctx, 'operatorIds', 'operatorRetired');
  const existing = await tx.find(ServiceOperator, {
    municipality,
    service: [municipality, serviceId],
    operator: { retiredAt: null },
  });
  const before = existing.map(({ operator }) => operator.id);
  for (const offer of existing) if (!requested.has(offer.operator.id)) tx.remove(offer);
  for (const { id } of found) if (!before.includes(id)) createOffer(tx, municipality, serviceId, id);
  return before;
}

/** Sets the services of an operator. Retired services are kept. Returns the previous service ids. */
export async function setOperatorServices(
  tx: EntityManager,
  ctx: RequestContext,
  operatorId: number,
  serviceIds: string[],
): Promise<number[]> {
  const municipality = ctx.municipality.id;
  const requested = new Set(serviceIds.map(readId));
  const found = await tx.find(Service, {
    municipality,
    id: { $in: [...requested].filter((id) => id !== null) },
    retiredAt: null,
  });
  if (found.length !== requested.size) throwInvalid(ctx, 'serviceIds', 'serviceUnknown');
  const existing = await tx.find(ServiceOperator, {
    municipality,
    operator: [municipality, operatorId],
    service: { retiredAt: null },
  });
  const before = existing.map(({ service }) => service.id);
  for (const offer of existing) if (!requested.has(offer.service.id)) tx.remove(offer);
  for (const { id } of found) if (!before.includes(id)) createOffer(tx, municipality, id, operatorId);
  return before;
}

function createOffer(tx: EntityManager, municipality: number, serviceId: number, operatorId: number): void {
  tx.create(ServiceOperator, {
    municipality,
    service: [municipality, serviceId],
    operator: [municipality, operatorId],
  });
}
