import type { RequestContext } from '../../../context.ts';
import { toVersion } from '../../../graphql/record-version.ts';
import { isoIn } from '../../../scheduling/calendar-day.ts';
import type { StoredRequest } from '../read-watch-request.ts';
import type { DemandRow } from './read-demand.ts';
import type { WaitingListDemand, WaitingPerson } from './staff-waiting-list.types.ts';

/** Returns the version of a request for optimistic locking. */
export function toRequestVersion({ state, offersMade, offer }: StoredRequest): string {
  return toVersion({ state, offersMade, offerId: offer?.id, offerState: offer?.state });
}

/** Returns a request as the GraphQL type for staff. */
export function toWaitingPerson({ municipality }: RequestContext, request: StoredRequest): WaitingPerson {
  const { id, state, applicant, notes, from, to, dayPart, weekdays, shortNotice, offersMade, offer } = request;
  const iso = (instant: number) => isoIn(municipality.timeZone, instant);
  return {
    id,
    version: toRequestVersion(request),
    state,
    name: applicant.name,
    surname: applicant.surname,
    phone: applicant.phone,
    email: applicant.email,
    notes,
    from,
    to,
    dayPart,
    weekdays,
    shortNotice,
    placeNames: request.places.map(({ name }) => name),
    bookedAt: request.bookedAt === null ? null : iso(request.bookedAt),
    since: iso(request.createdAt),
    offersMade,
    offer: offer?.state === 'OPEN' ? { startsAt: iso(offer.startsAt), answerBy: iso(offer.answerBy) } : null,
  };
}

/** Returns the demand of a service as its GraphQL type. */
export function toDemandType({ id, serviceName, placeName, waiting, earliestDate, offersOut }: DemandRow) {
  const demand: WaitingListDemand = {
    serviceId: String(id),
    serviceName,
    placeName,
    waiting,
    earliestDate,
    offersOut,
  };
  return demand;
}
