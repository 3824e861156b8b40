import { type RawBuilder, sql } from 'kysely';
import type { Locale, RequestContext } from '../../context.ts';
import type { StoredApplicant } from '../../db/entities/booking/applicant.ts';
import type { OfferState } from '../../db/entities/waiting-list/slot-offer.ts';
import type { DayPart, WatchState } from '../../db/entities/waiting-list/watch-request.ts';
import { tokenHash } from '../cancel/cancel-token.ts';

/** A place that offers the service of a request. */
export type WatchPlace = {
  id: number;
  serviceId: number;
  name: string;
  address: string;
  phone: string | null;
  email: string | null;
};

/** An offer to a request; instants are epoch milliseconds. */
export type WatchOffer = {
  id: string;
  serviceId: number;
  startsAt: number;
  endsAt: number;
  answerBy: number;
  state: OfferState;
};

/** A request of the waiting list as it is stored; instants are epoch milliseconds. */
export type StoredRequest = {
  id: string;
  state: WatchState;
  service: { slug: string; name: string };
  /** Places that suit and still offer the service. */
  places: WatchPlace[];
  /** Null: any place that offers the service. */
  placeIds: number[] | null;
  bookingId: string | null;
  bookedAt: number | null;
  /** The booking can be moved until then; null without a booking. */
  movableUntil: number | null;
  from: string;
  to: string;
  dayPart: DayPart;
  weekdays: number[];
  shortNotice: boolean;
  /** Of the booking, if there is one; empty once the request is over. */
  applicant: StoredApplicant;
  notes: string;
  locale: Locale;
  offersMade: number;
  confirmBy: number | null;
  createdAt: number;
  /** False for people whom staff put on the list. */
  privacyRead: boolean;
  privacyVersion: string | null;
  /** The open offer, or the last one; null if there was none. */
  offer: WatchOffer | null;
};

type Row = Omit<StoredRequest, 'applicant' | 'service' | 'places' | 'offer'> &
  StoredApplicant & { slug: string; serviceName: string; places: string; offer: string | null };

const ms = (column: string): RawBuilder<number> => sql`extract(epoch from ${sql.ref(column)})::float8 * 1000`;

/** Returns the request of a mail link, in every state; null for an unknown token. */
export async function findRequestByToken(ctx: RequestContext, token: string): Promise<StoredRequest | null> {
  return (await readRequests(ctx, sql`request.token_hash = ${tokenHash(token)}`))[0] ?? null;
}

/** Returns a request by its id. */
export async function findRequestById(ctx: RequestContext, id: string): Promise<StoredRequest | null> {
  return (await readRequests(ctx, sql`request.id = ${id}`))[0] ?? null;
}

/** Returns the requests, or a page of them, that meet a condition on `request`, in order of joining. */
export async function readRequests(
  { db, municipality }: Pick<RequestContext, 'db' | 'municipality'>,
  condition: RawBuilder<unknown>,
  page: RawBuilder<unknown> = sql``,
): Promise<StoredRequest[]> {
  // JSON is selected as text, because MikroORM configures its pool not to parse it.
  const { rows } = await sql<Row>`
    select request.id, request.state, request.service_slug as slug, request.place_ids as "placeIds",
      request.booking_id as "bookingId", ${ms('booking.starts_at')} as "bookedAt",
      extract(epoch from booking.starts_at - make_interval(mins => own.cancel_notice_minutes))::float8 * 1000
        as "movableUntil",
      request.from_date::text as from, request.to_date::text as to, request.day_part as "dayPart",
      request.weekdays, request.notes, request.short_notice as "shortNotice", request.locale, request.offers_made as "offersMade",
      ${ms('request.confirm_by')} as "confirmBy", ${ms('request.created_at')} as "createdAt",
      request.privacy_read_at is not null as "privacyRead", request.privacy_version as "privacyVersion",
      coalesce(booking.applicant_name, request.applicant_name, '') as name,
      coalesce(booking.applicant_surname, request.applicant_surname, '') as surname,
      coalesce(booking.applicant_phone, request.applicant_phone) as phone,
      coalesce(booking.applicant_email, request.applicant_email) as email,
      coalesce(own.name, (
        select name from service
        where service.municipality_id = ${municipality.id} and service.slug = request.service_slug
          and (request.place_ids is null or service.place_id = any(request.place_ids))
        order by retired_at nulls first, id limit 1), '') as "serviceName",
      (select coalesce(json_agg(json_build_object(
          'id', place.id, 'serviceId', service.id, 'name', place.name, 'address', place.address,
          'phone', place.phone, 'email', place.email) order by place.position, place.id), '[]')::text
        from service join place on place.municipality_id = ${municipality.id} and place.id = service.place_id
        where service.municipality_id = ${municipality.id} and service.slug = request.service_slug
          and service.retired_at is null and place.retired_at is null
          and (request.place_ids is null or service.place_id = any(request.place_ids))) as places,
      (select json_build_object(
          'id', id, 'serviceId', service_id, 'startsAt', ${ms('starts_at')}, 'endsAt', ${ms('ends_at')},
          'answerBy', ${ms('answer_by')}, 'state', state)::text
        from slot_offer
        where slot_offer.municipality_id = ${municipality.id} and slot_offer.request_id = request.id
        order by slot_offer.created_at desc, slot_offer.id desc limit 1) as offer
    from watch_request as request
    left join booking on booking.municipality_id = ${municipality.id} and booking.id = request.booking_id
    left join service as own on own.municipality_id = ${municipality.id} and own.id = booking.service_id
    where request.municipality_id = ${municipality.id} and ${condition}
    order by request.created_at, request.id ${page}`.execute(db);
  return rows.map(toStoredRequest);
}

function toStoredRequest({
  slug,
  serviceName,
  places,
  offer,
  name,
  surname,
  phone,
  email,
  ...rest
}: Row): StoredRequest {
  return {
    ...rest,
    locale: rest.locale === 'en' ? 'en' : 'it',
    service: { slug, name: serviceName },
    places: JSON.parse(places) as WatchPlace[],
    offer: offer === null ? null : (JSON.parse(offer) as WatchOffer),
    applicant: { name, surname, phone, email },
  };
}
