import { Service } from '../../db/entities/catalogue/service.ts';
import type { RequestContext } from '../../context.ts';
import { runInTransaction, parseInput, type Invalid } from '../../graphql/run-in-transaction.ts';
import { auditChange } from '../audit-change.ts';
import { setServiceOperators } from './service-operators.ts';
import type { ChangeServiceInput } from './service-mutations.types.ts';
import { serviceSchema } from './service.schema.ts';
import { claimServiceName } from './service-slugs.ts';

/** Sets the rules of a service for bookings from now on; those already made keep their time, length and operator. */
export async function changeService(
  ctx: RequestContext,
  id: number,
  request: ChangeServiceInput,
): Promise<number | Invalid> {
  return runInTransaction(ctx, async (tx) => {
    const facts = parseInput(serviceSchema(ctx.locale), request);
    const service = await tx.findOneOrFail(Service, { municipality: ctx.municipality.id, id });
    if (!service.retiredAt) {
      await claimServiceName(tx, ctx, service.place.id, { name: facts.name, exceptId: id, path: 'serviceId' });
    }
    const before = (await setServiceOperators(tx, ctx, id, request.operatorIds)).toSorted(byNumber);
    const after = [...new Set(request.operatorIds.map(Number))].toSorted(byNumber);
    const deed = { action: 'changeService', subject: 'Service', subjectId: id };
    auditChange(tx, ctx, deed, { ...service, operatorIds: before }, { ...facts, operatorIds: after });
    tx.assign(service, facts);
    return id;
  });
}

function byNumber(a: number, b: number): number {
  return a - b;
}
