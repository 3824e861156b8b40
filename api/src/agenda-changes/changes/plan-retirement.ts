import { sql } from 'kysely';
import { writeAuditEntry } from '../../audit.ts';
import { readOperatorPlaces } from '../../catalogue/operators/operator-places.ts';
import { ACTIVE_BOOKING_SQL } from '../../db/entities/booking/booking-status.ts';
import { Operator } from '../../db/entities/catalogue/operator.ts';
import { Service } from '../../db/entities/catalogue/service.ts';
import type { RequestContext } from '../../context.ts';
import type { PlannedChange } from '../agenda-change.ts';

/** Plans the retirement of an operator. Affects all their upcoming bookings. */
export function planOperatorRetirement(ctx: RequestContext, id: number): PlannedChange {
  return {
    findOperatorIds: async () => [id],
    findAffected:
      async () =>
      ({ operatorId }) =>
        operatorId === id,
    async apply(tx) {
      const operator = await tx.findOneOrFail(Operator, { municipality: ctx.municipality.id, id });
      if (!operator.retiredAt) {
        operator.retiredAt = new Date(ctx.now);
        writeAuditEntry(tx, ctx, { action: 'retireOperator', subject: 'Operator', subjectId: id });
      }
      return id;
    },
    places: { ids: async (after) => (await readOperatorPlaces(after)).get(id) ?? [] },
  };
}

/** Plans the retirement of a service. Affects all its upcoming bookings, which have no proposals afterwards. */
export function planServiceRetirement(ctx: RequestContext, { id, place }: Service): PlannedChange {
  const municipality = ctx.municipality.id;
  return {
    async findOperatorIds({ db }) {
      const { rows } = await sql<{ operatorId: number }>`
        select operator_id as "operatorId" from service_operator
        where municipality_id = ${municipality} and service_id = ${id}
        union
        select operator_id from booking
        where municipality_id = ${municipality} and service_id = ${id}
          and starts_at >= ${new Date(ctx.now)} and ${sql.raw(ACTIVE_BOOKING_SQL)}`.execute(db);
      return rows.map(({ operatorId }) => operatorId);
    },
    findAffected:
      async () =>
      ({ serviceId }) =>
        serviceId === id,
    async apply(tx) {
      const service = await tx.findOneOrFail(Service, { municipality, id });
      if (!service.retiredAt) {
        service.retiredAt = new Date(ctx.now);
        writeAuditEntry(tx, ctx, { action: 'retireService', subject: 'Service', subjectId: id });
      }
      return id;
    },
    places: { ids: async () => [place.id] },
  };
}
