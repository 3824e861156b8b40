import { Service } from '../../db/entities/catalogue/service.ts';
import type { Work } from '../../context.ts';
import { act, checked, type Invalid } from '../../graphql/run-in-transaction.ts';
import { auditChange } from '../audit-change.ts';
import { setOperatorsOf } from './service-operators.ts';
import type { ChangeServiceInput } from './service-mutations.types.ts';
import { serviceFacts } from './service.schema.ts';
import { serviceSlugs } from './service-slugs.ts';

/** Sets the rules of a service for bookings from now on; those already made keep their time, length and operator. */
export async function changeService(work: Work, id: number, request: ChangeServiceInput): Promise<number | Invalid> {
  return act(work, async (tx) => {
    const facts = checked(serviceFacts(work.locale), request);
    const service = await tx.findOneOrFail(Service, { municipality: work.municipality.id, id });
    if (!service.retiredAt) {
      await serviceSlugs(tx, work, service.place.id, { name: facts.name, exceptId: id, path: 'serviceId' });
    }
    const before = (await setOperatorsOf(tx, work, id, request.operatorIds)).toSorted(byNumber);
    const after = [...new Set(request.operatorIds.map(Number))].toSorted(byNumber);
    const deed = { action: 'changeService', subject: 'Service', subjectId: id };
    auditChange(tx, work, deed, { ...service, operatorIds: before }, { ...facts, operatorIds: after });
    tx.assign(service, facts);
    return id;
  });
}

function byNumber(a: number, b: number): number {
  return a - b;
}
