import { audit } from '../../audit.ts';
import { Operator } from '../../db/entities/catalogue/operator.ts';
import type { Work } from '../../context.ts';
import { act, checked, type Invalid } from '../../graphql/run-in-transaction.ts';
import { setServicesOf } from '../services/service-operators.ts';
import { once } from '../../graphql/idempotent-insert.ts';
import type { AddOperatorInput } from './operator-mutations.types.ts';
import { operatorFacts } from './operator.schema.ts';
import { keyRule } from '../fields.schema.ts';

/** Adds somebody, or something, that can be booked; without opening hours nothing is offered yet. */
export async function addOperator(work: Work, request: AddOperatorInput): Promise<number | Invalid> {
  return act(work, async (tx) => {
    const facts = checked(operatorFacts(work.locale), request);
    const idempotencyKey = checked(keyRule(work.locale), request.idempotencyKey, 'idempotencyKey');
    return once(tx, work, { action: 'addOperator', idempotencyKey }, async (id) => {
      tx.create(Operator, { municipality: work.municipality.id, id, ...facts });
      await tx.flush();
      await setServicesOf(tx, work, id, request.serviceIds);
      const details = { ...facts, serviceIds: request.serviceIds.map(Number) };
      audit(tx, work, { action: 'addOperator', subject: 'Operator', subjectId: id, details });
    });
  });
}
