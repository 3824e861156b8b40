import { sql } from 'kysely';
import { readPlaces } from '../../catalogue/places/read-places.ts';
import type { PlaceType, ServiceType } from '../../catalogue/places/place.types.ts';
import { searchServices } from '../../catalogue/search/search-services.ts';
import { fold } from '../../catalogue/search/words.ts';
import type { RequestContext } from '../../context.ts';
import { findFirstStarts, type TimeWishes } from './find-first-starts.ts';

/** A need in a citizen's words, or null for any service, and the times that suit. */
export type SoonestQuery = TimeWishes & { need: string | null };

/** A service with its place and its first free start, in epoch milliseconds; null without one. */
export type SoonestTime = { service: ServiceType; place: PlaceType; startsAt: number | null };

type Offer = { service: ServiceType; place: PlaceType };

/**
 * Returns the services that meet a need with the first free start of each, also those without one. Services of the
 * same name are together, the best match first, and inside it the soonest office first.
 */
export async function findSoonestTimes(ctx: RequestContext, query: SoonestQuery): Promise<SoonestTime[]> {
  const places = await readPlaces(ctx);
  const offers = places.flatMap((place) => place.services.map((service): Offer => ({ service, place })));
  const scores = await rateOffers(ctx, offers, query.need);
  const matching = offers.filter(({ service }) => scores.has(service.id));
  const bookable = matching.filter(({ service }) => service.externalBookingUrl === null);
  const starts = await findFirstStarts(
    ctx,
    bookable.map(({ service }) => Number(service.id)),
    query,
  );
  const times = matching.map(({ service, place }) => ({
    service,
    place,
    startsAt: starts.get(Number(service.id)) ?? null,
  }));
  return sortTimes(times, scores);
}

/** Returns the score of each service that meets the need; all are equal without a need. */
async function rateOffers(
  { db, municipality }: RequestContext,
  offers: readonly Offer[],
  need: string | null,
): Promise<Map<string, number>> {
  if (need === null) return new Map(offers.map(({ service }) => [service.id, 0]));
  const { rows } = await sql<{ id: number; synonyms: string[] }>`
    select id, synonyms from service where municipality_id = ${municipality.id} and retired_at is null`.execute(db);
  const synonyms = new Map(rows.map((row) => [row.id, row.synonyms]));
  const searchable = offers.map(({ service: { id, name, description } }) => ({
    id: Number(id),
    name,
    description,
    synonyms: synonyms.get(Number(id)) ?? [],
  }));
  return new Map(searchServices(searchable, need).map(({ id, score }) => [String(id), score]));
}

function sortTimes(times: readonly SoonestTime[], scores: ReadonlyMap<string, number>): SoonestTime[] {
  const groups = [...Map.groupBy(times, ({ service }) => fold(service.name)).values()];
  const rate = (group: SoonestTime[]) => Math.max(...group.map(({ service }) => scores.get(service.id)!));
  const soonest = (group: SoonestTime[]) => Math.min(...group.map(toSortKey));
  return groups
    .toSorted((a, b) => rate(b) - rate(a) || soonest(a) - soonest(b))
    .flatMap((group) => group.toSorted((a, b) => toSortKey(a) - toSortKey(b)));
}

function toSortKey({ startsAt }: SoonestTime): number {
  return startsAt ?? Number.MAX_SAFE_INTEGER;
}
