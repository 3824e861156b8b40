import { writeAuditEntry } from '../../audit.ts';
import { Service } from '../../db/entities/catalogue/service.ts';
import type { RequestContext } from '../../context.ts';
import { runInTransaction, type Invalid } from '../../graphql/errors/validation-error.ts';
import { claimServiceName } from './service-slugs.ts';

/** Reinstates a retired service with its previous rules. */
export async function reinstateService(ctx: RequestContext, id: number): Promise<number | Invalid> {
  return runInTransaction(ctx, async (tx, txCtx) => {
    const service = await tx.findOneOrFail(Service, { municipality: ctx.municipality.id, id });
    if (!service.retiredAt) return id;
    await claimServiceName(txCtx, service.place.id, { name: service.name, exceptId: id, path: 'serviceId' });
    service.retiredAt = null;
    writeAuditEntry(tx, ctx, { action: 'reinstateService', subject: 'Service', subjectId: id });
    return id;
  });
}
