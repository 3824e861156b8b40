import type { FilterQuery } from '@mikro-orm/postgresql';
import { Service } from '../../db/entities/catalogue/service.ts';
import { sql } from 'kysely';
import { isoIn } from '../../scheduling/calendar-day.ts';
import type { RequestContext } from '../../context.ts';
import { pickValues, toVersion } from '../../graphql/record-version.ts';
import { countFutureBookings } from '../future-bookings.ts';
import { serviceSchema } from '../services/service.schema.ts';
import { readCombinableServices } from '../services/read-combinable-services.ts';
import type { CatalogueService } from './staff-catalogue.types.ts';

/** Reads services with all rules for staff, including retired ones, in sort order. */
export async function readCatalogueServices(
  ctx: RequestContext,
  where: FilterQuery<Service> = {},
): Promise<CatalogueService[]> {
  const { municipality } = ctx;
  const em = ctx.em.fork();
  const services = await em.find(
    Service,
    { $and: [{ municipality: municipality.id }, where] },
    { orderBy: { position: 'asc', id: 'asc' } },
  );
  const offersByService = Map.groupBy(await readOffers(ctx), ({ serviceId }) => serviceId);
  const partners = await readCombinableServices(ctx);
  const bookings = await countFutureBookings(ctx, 'service_id');
  const { shape } = serviceSchema(ctx.locale);
  return services.map((service) => ({
    id: String(service.id),
    version: toVersion(pickValues(shape, service)),
    placeId: String(service.place.id),
    slug: service.slug,
    name: service.name,
    description: service.description ?? null,
    synonyms: service.synonyms,
    durationMinutes: service.durationMinutes,
    stepMinutes: service.stepMinutes,
    bufferMinutes: service.bufferMinutes,
    minNoticeMinutes: service.minNoticeMinutes,
    horizonDays: service.horizonDays,
    cancelNoticeMinutes: service.cancelNoticeMinutes,
    maxOpenBookingsPerContact: service.maxOpenBookingsPerContact ?? null,
    proofOfWork: service.proofOfWork,
    invitationOnly: service.invitationOnly,
    holdsTime: service.holdsTime,
    coolDownMinutes: service.coolDownMinutes,
    maxCitizenChanges: service.maxCitizenChanges,
    confirmEmailMinutes: service.confirmEmailMinutes ?? null,
    firstReminderHours: service.firstReminderHours ?? null,
    secondReminderHours: service.secondReminderHours ?? null,
    reconfirmDays: service.reconfirmDays ?? null,
    releaseHours: service.releaseHours,
    maxPeople: service.maxPeople,
    minutesPerFurtherPerson: service.minutesPerFurtherPerson,
    asksNames: service.asksNames,
    combinableServiceIds: (partners.get(service.id) ?? []).map(String),
    requirements: service.requirements,
    notice: service.noticeText ? { text: service.noticeText, url: service.noticeUrl ?? null } : null,
    externalBookingUrl: service.externalBookingUrl ?? null,
    position: service.position,
    retiredAt: service.retiredAt ? isoIn(municipality.timeZone, service.retiredAt.getTime()) : null,
    operatorIds: (offersByService.get(service.id) ?? []).map(({ operatorId }) => operatorId),
    futureBookings: bookings.get(service.id) ?? 0,
  }));
}

async function readOffers({ db, municipality }: RequestContext): Promise<{ serviceId: number; operatorId: string }[]> {
  const { rows } = await sql<{ serviceId: number; operatorId: string }>`
    select offer.service_id as "serviceId", offer.operator_id::text as "operatorId" from service_operator offer
    join operator on operator.municipality_id = offer.municipality_id and operator.id = offer.operator_id
    where offer.municipality_id = ${municipality.id} and operator.retired_at is null
    order by operator.position, operator.id`.execute(db);
  return rows;
}
