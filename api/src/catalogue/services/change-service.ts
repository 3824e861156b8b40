import { Service } from '../../db/entities/catalogue/service.ts';
import type { RequestContext } from '../../context.ts';
import { runInTransaction, parseInput, type Invalid } from '../../graphql/errors/validation-error.ts';
import { auditChange } from '../audit-change.ts';
import { setServiceOperators } from './service-operators.ts';
import type { ChangeServiceInput } from './service-mutations.types.ts';
import { serviceSchema } from './service.schema.ts';
import { claimServiceName } from './service-slugs.ts';

/** Updates the booking rules of a service. Existing bookings keep their time, duration and operator. */
export async function changeService(
  ctx: RequestContext,
  id: number,
  request: ChangeServiceInput,
): Promise<number | Invalid> {
  return runInTransaction(ctx, async (tx, txCtx) => {
    const values = parseInput(serviceSchema(ctx.locale), request);
    const service = await tx.findOneOrFail(Service, { municipality: ctx.municipality.id, id });
    if (!service.retiredAt) {
      await claimServiceName(txCtx, service.place.id, { name: values.name, exceptId: id, path: 'serviceId' });
    }
    const before = (await setServiceOperators(tx, ctx, id, request.operatorIds)).toSorted(byNumber);
    const after = [...new Set(request.operatorIds.map(Number))].toSorted(byNumber);
    const entry = { action: 'changeService', subject: 'Service', subjectId: id };
    auditChange(tx, ctx, entry, { ...service, operatorIds: before }, { ...values, operatorIds: after });
    tx.assign(service, values);
    return id;
  });
}

function byNumber(a: number, b: number): number {
  return a - b;
}
