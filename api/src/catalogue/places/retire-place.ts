import { writeAuditEntry } from '../../audit.ts';
import { Place } from '../../db/entities/catalogue/place.ts';
import { Service } from '../../db/entities/catalogue/service.ts';
import type { RequestContext } from '../../context.ts';

/** How retiring a place ends. */
export type RetirePlaceOutcome = { kind: 'retired' } | { kind: 'inUse'; serviceIds: number[] };

/** Takes a place out of use, once nothing can be booked there any more; its bookings and its past stay. */
export async function retirePlace(ctx: RequestContext, id: number): Promise<RetirePlaceOutcome> {
  const municipality = ctx.municipality.id;
  return ctx.em.fork().transactional(async (tx) => {
    // Whoever adds a service to the place, or puts one back into use, waits for this row.
    await tx.execute('select from place where municipality_id = ? and id = ? for no key update', [municipality, id]);
    const inUse = await tx.find(Service, { municipality, place: [municipality, id], retiredAt: null });
    if (inUse.length > 0) return { kind: 'inUse', serviceIds: inUse.map((service) => service.id) };
    const place = await tx.findOneOrFail(Place, { municipality, id });
    if (!place.retiredAt) {
      place.retiredAt = new Date(ctx.now);
      writeAuditEntry(tx, ctx, { action: 'retirePlace', subject: 'Place', subjectId: id });
    }
    return { kind: 'retired' };
  });
}
