import { sql } from 'kysely';
import type { RequestContext } from '../../context.ts';
import { insertIdempotently } from '../../graphql/idempotent-insert.ts';
import { transaction } from '../../transaction.ts';
import type { Rating } from './rating-schema.ts';

/** Stores a rating with its local day. A retry with the same idempotency key stores nothing. */
export async function rateService(context: RequestContext, rating: Rating): Promise<void> {
  const { municipality, now } = context;
  const { serviceId, stars, answer, comment, idempotencyKey } = rating;
  await transaction(context, (ctx) =>
    insertIdempotently(ctx.em, ctx, { action: 'rateService', idempotencyKey }, async (id) => {
      const day = sql`(${new Date(now)}::timestamptz at time zone ${municipality.timeZone})::date`;
      await sql`
        insert into service_rating (municipality_id, id, service_id, day, stars, answer, comment)
        values (${municipality.id}, ${id}, ${serviceId}, ${day}, ${stars}, ${answer}, ${comment})`.execute(ctx.db);
    }),
  );
}
