import { Place } from '../../db/entities/catalogue/place.ts';
import { ServiceOperator } from '../../db/entities/catalogue/service-operator.ts';
import { Service } from '../../db/entities/catalogue/service.ts';
import type { RequestContext } from '../../context.ts';
import { readCombinableServices } from '../services/read-combinable-services.ts';
import type { OperatorType, PlaceType, ServiceType } from './place.types.ts';

/**
 * Reads the places in use with the services in use that all citizens may book and the operators of each service. With a
 * service: its place with this service only, also if it needs an invitation; empty if either is not in use.
 */
export async function readPlaces(ctx: RequestContext, serviceId: number | null = null): Promise<PlaceType[]> {
  const municipality = ctx.municipality.id;
  const inUse = { municipality, retiredAt: null };
  const order = { orderBy: { position: 'asc', id: 'asc' } } as const;
  const chosen = serviceId === null ? { invitationOnly: false } : { id: serviceId };
  const services = await ctx.em.find(Service, { ...inUse, ...chosen }, order);
  const atPlace = serviceId === null ? {} : { id: { $in: services.map(({ place }) => place.id) } };
  const places = await ctx.em.find(Place, { ...inUse, ...atPlace }, order);
  const offers = await ctx.em.find(
    ServiceOperator,
    { municipality, operator: { retiredAt: null } },
    { populate: ['operator'], orderBy: { operator: { position: 'asc', id: 'asc' } } },
  );

  const partners = await readCombinableServices(ctx);
  const offersByService = Map.groupBy(offers, (offer) => offer.service.id);
  const servicesByPlace = Map.groupBy(services, (service) => service.place.id);
  return places.map((place) => ({
    id: String(place.id),
    slug: place.slug,
    name: place.name,
    kind: place.kind,
    address: place.address,
    phone: place.phone ?? null,
    email: place.email ?? null,
    openingNote: place.openingNote ?? null,
    services: (servicesByPlace.get(place.id) ?? []).map((service) =>
      toService(
        service,
        (offersByService.get(service.id) ?? []).map(({ operator: { $: operator } }) => ({
          id: String(operator.id),
          name: operator.name,
        })),
        partners.get(service.id) ?? [],
      ),
    ),
  }));
}

function toService(service: Service, operators: OperatorType[], combinable: number[]): ServiceType {
  return {
    id: String(service.id),
    slug: service.slug,
    name: service.name,
    description: service.description ?? null,
    durationMinutes: service.durationMinutes,
    stepMinutes: service.stepMinutes,
    bufferMinutes: service.bufferMinutes,
    requirements: service.requirements,
    notice: service.noticeText ? { text: service.noticeText, url: service.noticeUrl ?? null } : null,
    horizonDays: service.horizonDays,
    minNoticeMinutes: service.minNoticeMinutes,
    externalBookingUrl: service.externalBookingUrl ?? null,
    maxPeople: service.maxPeople,
    minutesPerFurtherPerson: service.minutesPerFurtherPerson,
    asksNames: service.asksNames,
    combinableServiceIds: combinable.map(String),
    operators,
  };
}
