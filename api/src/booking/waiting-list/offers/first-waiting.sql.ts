import { type RawBuilder, sql } from 'kysely';
import { MAX_OFFERS, NOON_BREAK_MINUTE } from '../../../db/entities/waiting-list/watch-request.ts';
import { SHORT_NOTICE_MS } from './answer-by.ts';

/** A free start of a service, with the operators who are free. */
export type FreeStart = {
  /** Epoch milliseconds. */
  startsAt: number;
  /** Local date, weekday (1 Monday to 7 Sunday) and minute of the day. */
  date: string;
  weekday: number;
  minute: number;
  operatorIds: number[];
};

/** The service of a free start; its appointments with their buffer last `busyMinutes`. */
export type FreeService = { municipalityId: number; id: number; slug: string; placeId: number; busyMinutes: number };

/** The first request that fits a free start. */
export type FirstWaiting = { requestId: string; startsAt: number };

/**
 * Returns the query for the first of the free starts that suits a waiting citizen, and for the first who fits it in the
 * order of joining. Each free start costs one scan of `watch_request_waiting_index`. The starts must be sorted.
 *
 * - A time that was offered to a citizen before is not offered to them again.
 * - With a booking only earlier times fit, as long as the citizen may still change it, of the operator whom the citizen
 *   chose, if any, and of the length of the booking.
 */
export function selectFirstWaiting(
  service: FreeService,
  starts: readonly FreeStart[],
  now: number,
): RawBuilder<FirstWaiting> {
  const { municipalityId, id, slug, placeId, busyMinutes } = service;
  const at = new Date(now);
  return sql`
    select waiting.id as "requestId", extract(epoch from free.starts_at)::float8 * 1000 as "startsAt"
    from (
      select * from jsonb_to_recordset(${JSON.stringify(starts.map(toRow))}::jsonb) as free (
        starts_at timestamptz, date date, weekday smallint, minute int, operator_ids int[])
      order by starts_at
    ) as free
    cross join lateral (
      select request.id from watch_request as request
      where request.municipality_id = ${municipalityId} and request.service_slug = ${slug}
        and request.state = 'WAITING' and request.offers_made < ${MAX_OFFERS}
        and (request.place_ids is null or ${placeId}::int = any(request.place_ids))
        and free.date between request.from_date and request.to_date and free.weekday = any(request.weekdays)
        and (request.day_part = 'ANY' or (request.day_part = 'MORNING') = (free.minute < ${NOON_BREAK_MINUTE}))
        and (request.short_notice or free.starts_at >= ${new Date(now + SHORT_NOTICE_MS)})
        and not exists (
          select from slot_offer
          where slot_offer.municipality_id = ${municipalityId} and slot_offer.request_id = request.id
            and slot_offer.starts_at = free.starts_at and slot_offer.service_id = ${id})
        and (request.booking_id is null or exists (
          select from booking
          join service on service.municipality_id = ${municipalityId} and service.id = booking.service_id
          where booking.municipality_id = ${municipalityId} and booking.id = request.booking_id
            and booking.service_id = ${id} and booking.status = 'CONFIRMED' and booking.starts_at > free.starts_at
            and booking.busy_until - booking.starts_at = make_interval(mins => ${busyMinutes}::int)
            and booking.starts_at - make_interval(mins => service.cancel_notice_minutes) > ${at}
            and (not booking.is_operator_chosen or booking.operator_id = any(free.operator_ids))))
      order by request.created_at, request.id
      limit 1
    ) as waiting
    order by free.starts_at
    limit 1`;
}

function toRow({ startsAt, operatorIds, ...rest }: FreeStart) {
  return { ...rest, starts_at: new Date(startsAt), operator_ids: operatorIds };
}
