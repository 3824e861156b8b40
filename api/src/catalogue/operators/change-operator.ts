import { LAST_COUNTER } from '../../db/entities/booking/overridden-rule.ts';
import { sql } from 'kysely';
import { ACTIVE_BOOKING_SQL } from '../../db/entities/booking/booking-status.ts';
import { Operator } from '../../db/entities/catalogue/operator.ts';
import { localDate } from '../../scheduling/calendar-day.ts';
import type { RequestContext } from '../../context.ts';
import { runInTransaction, parseInput, type Invalid } from '../../graphql/errors/validation-error.ts';
import { isConflict, pickValues, type Conflict } from '../../graphql/record-version.ts';
import { auditChange } from '../audit-change.ts';
import { lockAgendas } from '../lock-agendas.ts';
import { toNoticesChanged } from '../notices-changed.ts';
import { changeOperatorServices } from '../services/service-operators.ts';
import type { ChangeOperatorInput } from './operator-mutations.types.ts';
import { operatorSchema } from './operator.schema.ts';

/** Result of `changeOperator`: the id, validation errors, or the bookings that use the removed capacity. */
export type ChangeOperatorOutcome =
  | number
  | Conflict
  | Invalid
  | { kind: 'capacityInUse'; bookings: number; lastDate: string };

/** Updates an operator. Rejects a capacity that is too low for the counters of upcoming bookings. */
export async function changeOperator(
  ctx: RequestContext,
  id: number,
  request: ChangeOperatorInput,
): Promise<ChangeOperatorOutcome> {
  return runInTransaction<ChangeOperatorOutcome>(ctx, async (tx, txCtx) => {
    const values = parseInput(operatorSchema(ctx.locale), request);
    await lockAgendas(txCtx, [id]);
    const operator = await tx.findOneOrFail(Operator, { municipality: ctx.municipality.id, id });
    const current = pickValues(values, operator);
    if (isConflict(current, { version: request.version, values })) return { kind: 'conflict' };
    const conflict = values.capacity < operator.capacity ? await findBookingsBeyond(txCtx, id, values.capacity) : null;
    if (conflict !== null) return { kind: 'capacityInUse', ...conflict };
    const { before, after } = await changeOperatorServices(tx, ctx, id, {
      added: request.addedServiceIds,
      removed: request.removedServiceIds,
    });
    const entry = { action: 'changeOperator', subject: 'Operator', subjectId: id };
    auditChange(tx, ctx, entry, { ...current, serviceIds: before }, { ...values, serviceIds: after });
    tx.assign(operator, { ...values, ...toNoticesChanged(current, values, ctx.now) });
    return id;
  });
}

async function findBookingsBeyond(
  { db, municipality, now }: RequestContext,
  operatorId: number,
  capacity: number,
): Promise<{ bookings: number; lastDate: string } | null> {
  const { rows } = await sql<{ bookings: number; last: number | null }>`
    select count(*)::int as bookings, extract(epoch from max(starts_at))::float8 * 1000 as last from booking
    where municipality_id = ${municipality.id} and operator_id = ${operatorId} and counter > ${capacity}
      and counter <= ${LAST_COUNTER}
      and busy_until > ${new Date(now)} and ${sql.raw(ACTIVE_BOOKING_SQL)}`.execute(db);
  const row = rows[0]!;
  return row.last === null ? null : { bookings: row.bookings, lastDate: localDate(row.last, municipality.timeZone) };
}
