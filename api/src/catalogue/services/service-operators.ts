import type { EntityManager } from '@mikro-orm/postgresql';
import { Operator } from '../../db/entities/catalogue/operator.ts';
import { ServiceOperator } from '../../db/entities/catalogue/service-operator.ts';
import { Service } from '../../db/entities/catalogue/service.ts';
import { readId } from '../../graphql/parse-id.ts';
import type { RequestContext } from '../../context.ts';
import { throwInvalid } from '../../graphql/run-in-transaction.ts';

/** Who offers a service from now on; retired operators keep what they offered. Answers who did before. */
export async function setServiceOperators(
  tx: EntityManager,
  ctx: RequestContext,
  serviceId: number,
  operatorIds: string[],
): Promise<number[]> {
  const municipality = ctx.municipality.id;
  const wanted = new Set(operatorIds.map(readId));
  const found = await tx.find(Operator, { municipality, id: { $in: [...wanted].filter((id) => id !== null) } });
  if (found.length !== wanted.size) throwInvalid(ctx, 'operatorIds', 'operatorUnknown');
  if (found.some(({ retiredAt }) => retiredAt)) throwInvalid(ctx, 'operatorIds', 'operatorRetired');
  const offers = await tx.find(ServiceOperator, {
    municipality,
    service: [municipality, serviceId],
    operator: { retiredAt: null },
  });
  const before = offers.map(({ operator }) => operator.id);
  for (const offer of offers) if (!wanted.has(offer.operator.id)) tx.remove(offer);
  for (const { id } of found) if (!before.includes(id)) offer(tx, municipality, serviceId, id);
  return before;
}

/** What an operator offers from now on; retired services stay offered. Answers what was before. */
export async function setOperatorServices(
  tx: EntityManager,
  ctx: RequestContext,
  operatorId: number,
  serviceIds: string[],
): Promise<number[]> {
  const municipality = ctx.municipality.id;
  const wanted = new Set(serviceIds.map(readId));
  const found = await tx.find(Service, {
    municipality,
    id: { $in: [...wanted].filter((id) => id !== null) },
    retiredAt: null,
  });
  if (found.length !== wanted.size) throwInvalid(ctx, 'serviceIds', 'serviceUnknown');
  const offers = await tx.find(ServiceOperator, {
    municipality,
    operator: [municipality, operatorId],
    service: { retiredAt: null },
  });
  const before = offers.map(({ service }) => service.id);
  for (const offer of offers) if (!wanted.has(offer.service.id)) tx.remove(offer);
  for (const { id } of found) if (!before.includes(id)) offer(tx, municipality, id, operatorId);
  return before;
}

function offer(tx: EntityManager, municipality: number, serviceId: number, operatorId: number): void {
  tx.create(ServiceOperator, {
    municipality,
    service: [municipality, serviceId],
    operator: [municipality, operatorId],
  });
}
