import { writeAuditEntry } from '../../audit.ts';
import { Operator } from '../../db/entities/catalogue/operator.ts';
import type { RequestContext } from '../../context.ts';
import { transaction } from '../../transaction.ts';

/** Reinstates a retired operator with the previous services and opening hours. */
export async function reinstateOperator(ctx: RequestContext, id: number): Promise<void> {
  await transaction(ctx, async ({ em: tx }) => {
    const operator = await tx.findOneOrFail(Operator, { municipality: ctx.municipality.id, id });
    if (!operator.retiredAt) return;
    operator.retiredAt = null;
    writeAuditEntry(tx, ctx, { action: 'reinstateOperator', subject: 'Operator', subjectId: id });
  });
}
