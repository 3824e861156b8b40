import { audit } from '../audit.ts';
import { Operator } from '../data/operator.ts';
import type { Work } from '../work.ts';
import { act, checked, type Invalid } from './act.ts';
import { setServicesOf } from './offers.ts';
import { once } from './once.ts';
import type { AddOperatorInput } from './operator-acts.types.ts';
import { operatorFacts } from './operator-facts.ts';
import { keyRule } from './text-rules.ts';

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
