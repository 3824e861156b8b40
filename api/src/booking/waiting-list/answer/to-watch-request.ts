import type { RequestContext } from '../../../context.ts';
import { Service } from '../../../db/entities/catalogue/service.ts';
import { MAX_OFFERS } from '../../../db/entities/waiting-list/watch-request.ts';
import { isoIn } from '../../../scheduling/calendar-day.ts';
import type { StoredRequest, WatchOffer, WatchPlace } from '../read-watch-request.ts';
import type { SlotOfferType, WatchPlaceType, WatchRequestType } from './watch-request.types.ts';

/** Returns a request as the GraphQL type for the holder of its link. */
export async function toWatchRequestType(ctx: RequestContext, request: StoredRequest): Promise<WatchRequestType> {
  const { state, service, places, from, to, dayPart, weekdays, shortNotice, offersMade, offer } = request;
  const iso = (instant: number | null) => (instant === null ? null : isoIn(ctx.municipality.timeZone, instant));
  return {
    state,
    serviceName: service.name,
    serviceSlug: service.slug,
    places: places.map(toPlace),
    from,
    to,
    dayPart,
    weekdays,
    shortNotice,
    bookedAt: iso(request.bookedAt),
    confirmBy: iso(request.confirmBy),
    offersLeft: MAX_OFFERS - offersMade,
    offer: offer === null ? null : await toOfferType(ctx, offer, places),
  };
}

async function toOfferType(
  { em, municipality }: RequestContext,
  { id, serviceId, startsAt, endsAt, answerBy, state }: WatchOffer,
  places: readonly WatchPlace[],
): Promise<SlotOfferType> {
  const { timeZone } = municipality;
  const service = await em.findOne(Service, { municipality: municipality.id, id: serviceId });
  const place = places.find((one) => one.serviceId === serviceId);
  return {
    id,
    state,
    startsAt: isoIn(timeZone, startsAt),
    endsAt: isoIn(timeZone, endsAt),
    answerBy: isoIn(timeZone, answerBy),
    place: place === undefined ? null : toPlace(place),
    notice: service?.noticeText ? { text: service.noticeText, url: service.noticeUrl ?? null } : null,
  };
}

function toPlace({ id, name, address }: WatchPlace): WatchPlaceType {
  return { id: String(id), name, address };
}
