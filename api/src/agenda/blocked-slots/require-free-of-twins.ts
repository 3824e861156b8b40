import { sql } from 'kysely';
import { isUniqueViolation } from '../../db/connection/transaction.ts';
import { throwInvalid } from '../../graphql/errors/validation-error.ts';
import type { Span } from '../../scheduling/interval.ts';
import type { RequestContext } from '../../context.ts';
import { describeSpan } from './describe-span.ts';

/** Time of one operator. */
export type OperatorSpan = Span & { operatorId: number };

type Twin = { name: string; start: number; end: number };

/**
 * Throws a validation error if one of these operators is already blocked for exactly one of these spans. Slots with the
 * ids in `exceptIds` do not count.
 */
export async function requireFreeOfTwins(
  ctx: RequestContext,
  slots: readonly OperatorSpan[],
  exceptIds: readonly number[] = [],
): Promise<void> {
  const { db, municipality, locale } = ctx;
  const dates = (edge: 'start' | 'end') => slots.map((slot) => new Date(slot[edge]).toISOString());
  const { rows } = await sql<Twin>`
    select operator.name, extract(epoch from blocked.starts_at)::float8 * 1000 as start,
      extract(epoch from blocked.ends_at)::float8 * 1000 as end
    from unnest(${slots.map(({ operatorId }) => operatorId)}::int[], ${dates('start')}::timestamptz[],
      ${dates('end')}::timestamptz[]) as wanted (operator_id, starts_at, ends_at)
    join blocked_slot blocked on blocked.municipality_id = ${municipality.id}
      and blocked.operator_id = wanted.operator_id
      and blocked.starts_at = wanted.starts_at and blocked.ends_at = wanted.ends_at
    join operator on operator.municipality_id = blocked.municipality_id and operator.id = blocked.operator_id
    where blocked.id <> all(${exceptIds}::int[])
    order by blocked.starts_at, operator.position, operator.id
    limit 1`.execute(db);
  const [twin] = rows;
  if (twin === undefined) return;
  const when = describeSpan(locale, twin, municipality.timeZone);
  throwInvalid(ctx, 'startsAt', 'alreadyBlocked', { name: twin.name, when });
}

/** Runs a write of blocked slots. Throws a validation error if an operator would be blocked twice at the same time. */
export async function throwIfTwin(ctx: RequestContext, write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (isUniqueViolation(error)) throwInvalid(ctx, 'startsAt', 'blockedTwice');
    throw error;
  }
}
