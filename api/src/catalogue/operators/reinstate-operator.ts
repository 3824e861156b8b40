import { audit } from '../../audit.ts';
import { Operator } from '../../db/entities/catalogue/operator.ts';
import type { Work } from '../../context.ts';

/** Puts an operator back into use, with the services and hours they had. */
export async function reinstateOperator(work: Work, id: number): Promise<void> {
  await work.em.fork().transactional(async (tx) => {
    const operator = await tx.findOneOrFail(Operator, { municipality: work.municipality.id, id });
    if (!operator.retiredAt) return;
    operator.retiredAt = null;
    audit(tx, work, { action: 'reinstateOperator', subject: 'Operator', subjectId: id });
  });
}
