import { Service } from '../../db/entities/catalogue/service.ts';
import type { RequestContext } from '../../context.ts';
import { runInTransaction, parseInput, type Invalid } from '../../graphql/errors/validation-error.ts';
import { isConflict, pickValues, type Conflict } from '../../graphql/record-version.ts';
import { auditChange } from '../audit-change.ts';
import { changeServiceCombinations } from './service-combinations.ts';
import { changeServiceOperators } from './service-operators.ts';
import type { ChangeServiceInput } from './service-mutations.types.ts';
import { serviceSchema } from './service.schema.ts';
import { claimServiceName } from './service-slugs.ts';

/** Updates the booking rules of a service. Existing bookings keep their time, duration and operator. */
export async function changeService(
  ctx: RequestContext,
  id: number,
  request: ChangeServiceInput,
): Promise<number | Conflict | Invalid> {
  return runInTransaction<number | Conflict>(ctx, async (tx, txCtx) => {
    const values = parseInput(serviceSchema(ctx.locale), request);
    const service = await tx.findOneOrFail(Service, { municipality: ctx.municipality.id, id });
    if (!service.retiredAt) {
      await claimServiceName(txCtx, service.place.id, { name: values.name, exceptId: id, path: 'serviceId' });
    }
    const current = pickValues(values, service);
    if (isConflict(current, { version: request.version, values })) return { kind: 'conflict' };
    const { before, after } = await changeServiceOperators(tx, ctx, id, {
      added: request.addedOperatorIds,
      removed: request.removedOperatorIds,
    });
    const combinations = await changeServiceCombinations(
      tx,
      ctx,
      { id, placeId: service.place.id },
      { added: request.addedCombinableServiceIds, removed: request.removedCombinableServiceIds },
    );
    const entry = { action: 'changeService', subject: 'Service', subjectId: id };
    auditChange(
      tx,
      ctx,
      entry,
      { ...current, operatorIds: before, combinableServiceIds: combinations.before },
      { ...values, operatorIds: after, combinableServiceIds: combinations.after },
    );
    tx.assign(service, values);
    return id;
  });
}
