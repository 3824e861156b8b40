import { audit } from '../../audit.ts';
import { Service } from '../../db/entities/catalogue/service.ts';
import type { Work } from '../../context.ts';
import { act, type Invalid } from '../../graphql/run-in-transaction.ts';
import { serviceSlugs } from './service-slugs.ts';

/** Puts a service back into use, under the rules it had. */
export async function reinstateService(work: Work, id: number): Promise<number | Invalid> {
  return act(work, async (tx) => {
    const service = await tx.findOneOrFail(Service, { municipality: work.municipality.id, id });
    if (!service.retiredAt) return id;
    await serviceSlugs(tx, work, service.place.id, { name: service.name, exceptId: id, path: 'serviceId' });
    service.retiredAt = null;
    audit(tx, work, { action: 'reinstateService', subject: 'Service', subjectId: id });
    return id;
  });
}
