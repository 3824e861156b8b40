import { writeAuditEntry } from '../../audit.ts';
import { Operator } from '../../db/entities/catalogue/operator.ts';
import type { RequestContext } from '../../context.ts';
import { runInTransaction, parseInput, type Invalid } from '../../graphql/errors/validation-error.ts';
import { changeOperatorServices } from '../services/service-operators.ts';
import { insertIdempotently } from '../../graphql/idempotent-insert.ts';
import type { AddOperatorInput } from './operator-mutations.types.ts';
import { operatorSchema } from './operator.schema.ts';
import { idempotencyKeySchema } from '../fields.schema.ts';

/** Adds an operator: a person, a desk or a hall. Without opening hours the operator has no bookable times. */
export async function addOperator(ctx: RequestContext, request: AddOperatorInput): Promise<number | Invalid> {
  return runInTransaction(ctx, async (tx) => {
    const values = parseInput(operatorSchema(ctx.locale), request);
    const idempotencyKey = parseInput(idempotencyKeySchema(ctx.locale), request.idempotencyKey, 'idempotencyKey');
    return insertIdempotently(tx, ctx, { action: 'addOperator', idempotencyKey }, async (id) => {
      tx.create(Operator, { municipality: ctx.municipality.id, id, ...values });
      await tx.flush();
      await changeOperatorServices(tx, ctx, id, { added: request.serviceIds });
      const details = { ...values, serviceIds: request.serviceIds.map(Number) };
      writeAuditEntry(tx, ctx, { action: 'addOperator', subject: 'Operator', subjectId: id, details });
    });
  });
}
