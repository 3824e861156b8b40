import { sql } from 'kysely';
import { writeAuditEntry } from '../../audit.ts';
import { Place } from '../../db/entities/catalogue/place.ts';
import { Service } from '../../db/entities/catalogue/service.ts';
import type { RequestContext } from '../../context.ts';
import { transaction } from '../../transaction.ts';

/** Result of `retirePlace`: retired, or in use by the listed services. */
export type RetirePlaceOutcome = { kind: 'retired' } | { kind: 'inUse'; serviceIds: number[] };

/** Retires a place that has no services in use. Bookings are kept. */
export async function retirePlace(ctx: RequestContext, id: number): Promise<RetirePlaceOutcome> {
  const municipality = ctx.municipality.id;
  return transaction<RetirePlaceOutcome>(ctx, async ({ db, em: tx }) => {
    // Requests that add or reinstate a service at the place wait for this row lock.
    await sql`select from place where municipality_id = ${municipality} and id = ${id} for no key update`.execute(db);
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
