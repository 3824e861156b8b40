import { sql } from 'kysely';
import type { RequestContext } from '../../context.ts';
import { MAX_NEGATIVE_STARS, MAX_STARS, type RatingAnswer } from '../../field-rules/rating.ts';

/** Period and places of ratings. `placeIds` is null for all places. */
export type RatingsQuery = { from: string; to: string; placeIds: readonly number[] | null };

/** Ratings of a period. */
export type ServiceRatingsResult = {
  count: number;
  average: number | null;
  stars: { stars: number; count: number }[];
  answers: { answer: RatingAnswer; negative: number; positive: number }[];
  comments: { id: string; day: string; stars: number; serviceName: string; comment: string }[];
};

const MAX_COMMENTS = 50;
const STARS_DESCENDING = Array.from({ length: MAX_STARS }, (_, i) => MAX_STARS - i);

/** Reads the ratings of a period. */
export async function readServiceRatings(ctx: RequestContext, query: RatingsQuery): Promise<ServiceRatingsResult> {
  const chosen = ratingsSql(ctx, query);
  const options = { signal: ctx.signal };
  const stars = await sql<{ stars: number; count: number }>`
    select stars, count(*)::int as count ${chosen} group by 1`.execute(ctx.db, options);
  const answers = await sql<ServiceRatingsResult['answers'][number]>`
    select answer, count(*) filter (where stars <= ${MAX_NEGATIVE_STARS})::int as negative,
      count(*) filter (where stars > ${MAX_NEGATIVE_STARS})::int as positive
    ${chosen} and answer is not null group by 1 order by count(*) desc, 1`.execute(ctx.db, options);
  const comments = await sql<ServiceRatingsResult['comments'][number]>`
    select rating.id::text as id, day::text as day, stars, service.name as "serviceName", comment
    ${chosen} and comment <> '' order by day desc, rating.id desc limit ${MAX_COMMENTS}`.execute(ctx.db, options);
  const counts = new Map(stars.rows.map((row) => [row.stars, row.count]));
  const count = stars.rows.reduce((sum, row) => sum + row.count, 0);
  const total = stars.rows.reduce((sum, row) => sum + row.stars * row.count, 0);
  return {
    count,
    average: count === 0 ? null : total / count,
    stars: STARS_DESCENDING.map((stars) => ({ stars, count: counts.get(stars) ?? 0 })),
    answers: answers.rows,
    comments: comments.rows,
  };
}

function ratingsSql({ municipality }: RequestContext, { from, to, placeIds }: RatingsQuery) {
  return sql`
    from service_rating rating
    join service on service.municipality_id = rating.municipality_id and service.id = rating.service_id
    where rating.municipality_id = ${municipality.id} and day between ${from}::date and ${to}::date
      and (${placeIds}::int[] is null or service.place_id = any(${placeIds}))`;
}
