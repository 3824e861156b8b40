import type { Loaded } from '@mikro-orm/postgresql';
import { validate as isUuid } from 'uuid';
import { toStoredApplicant } from '../db/entities/booking/applicant.ts';
import { Booking } from '../db/entities/booking/booking.ts';
import { ACTIVE_STATUSES } from '../db/entities/booking/booking-status.ts';
import type { Locale, RequestContext } from '../context.ts';
import type { BookingDetails } from './booking-details.ts';
import { tokenHash } from './cancel/cancel-token.ts';
import { isKeyUsed } from './create/idempotency.ts';

const MINUTE = 60_000;

const POPULATED = ['service', 'place', 'operator', 'visit'] as const;

/** A stored booking with the data that only use cases need. */
export type FoundBooking = {
  details: BookingDetails;
  locale: Locale;
  requestHash: Uint8Array | null;
  /** The citizen chose the operator. */
  isOperatorChosen: boolean;
  /** Days before an appointment at which the service asks for the confirmation of the attendance; null: never. */
  reconfirmDays: number | null;
};

/** Returns the booking of a mail link in any state; null if the token is unknown or the data were erased. */
export async function findAnyByToken(ctx: RequestContext, token: string): Promise<FoundBooking | null> {
  return findOne(ctx, { tokenHash: tokenHash(token) });
}

/** Returns the booking of a mail link; null after the booking was cancelled or has ended. */
export async function findByToken(ctx: RequestContext, token: string): Promise<FoundBooking | null> {
  const found = await findAnyByToken(ctx, token);
  if (found === null || found.details.endsAt <= ctx.now) return null;
  return ACTIVE_STATUSES.has(found.details.status) ? found : null;
}

/**
 * Returns the booking of a confirmation link if it is requested, confirmed or expired unconfirmed; null after another
 * cancellation or after its end.
 */
export async function findByConfirmToken(ctx: RequestContext, token: string): Promise<FoundBooking | null> {
  const found = await findOne(ctx, { confirmTokenHash: tokenHash(token) });
  if (found === null || found.details.endsAt <= ctx.now) return null;
  const { status, confirmBy } = found.details;
  return status === 'CONFIRMED' || confirmBy !== null ? found : null;
}

/** Returns the booking that an earlier request with this idempotency key created. */
export async function findByKey(ctx: RequestContext, idempotencyKey: string): Promise<FoundBooking | null> {
  const used = await isKeyUsed(ctx.db, { municipalityId: ctx.municipality.id, key: idempotencyKey });
  return used ? findOne(ctx, { idempotencyKey }) : null;
}

/** Returns a booking by its id; for staff. */
export async function findById(ctx: RequestContext, id: string): Promise<FoundBooking | null> {
  return isUuid(id) ? findOne(ctx, { id }) : null;
}

/** Returns bookings by their ids, with one query. */
export async function findByIds(
  ctx: Pick<RequestContext, 'em' | 'municipality'>,
  ids: readonly string[],
): Promise<Map<string, FoundBooking>> {
  const bookings = await ctx.em.find(
    Booking,
    { municipality: ctx.municipality.id, id: { $in: [...ids] } },
    { populate: POPULATED, disableIdentityMap: true },
  );
  return new Map(bookings.map((booking) => [booking.id, toFoundBooking(booking)]));
}

async function findOne(
  ctx: RequestContext,
  where: { tokenHash: Buffer } | { confirmTokenHash: Buffer } | { idempotencyKey: string } | { id: string },
): Promise<FoundBooking | null> {
  const booking = await ctx.em.findOne(
    Booking,
    { municipality: ctx.municipality.id, ...where },
    // Use cases read again after a write, so the identity map must not return the old entity.
    { populate: POPULATED, disableIdentityMap: true },
  );
  return booking === null ? null : toFoundBooking(booking);
}

type PopulatedBooking = Loaded<Booking, (typeof POPULATED)[number]>;

function toFoundBooking(booking: PopulatedBooking): FoundBooking {
  const { $: service } = booking.service;
  const { $: place } = booking.place;
  const { $: operator } = booking.operator;
  const startsAt = booking.startsAt.getTime();
  const further = booking.visit?.further ?? [];
  const cancelNotices = [service, ...further].map(({ cancelNoticeMinutes }) => cancelNoticeMinutes);
  return {
    locale: booking.locale === 'en' ? 'en' : 'it',
    requestHash: booking.requestHash ?? null,
    isOperatorChosen: booking.isOperatorChosen,
    reconfirmDays: service.reconfirmDays ?? null,
    details: {
      id: booking.id,
      number: booking.number,
      status: booking.status,
      startsAt,
      endsAt: booking.endsAt.getTime(),
      busyUntil: booking.busyUntil.getTime(),
      cancellableUntil: startsAt - Math.max(...cancelNotices) * MINUTE,
      cancelledAt: booking.cancelledAt?.getTime() ?? null,
      confirmBy: booking.confirmBy?.getTime() ?? null,
      reconfirmBy: booking.reconfirmBy?.getTime() ?? null,
      reconfirmedAt: booking.reconfirmedAt?.getTime() ?? null,
      sequence: booking.sequence,
      linkVersion: booking.linkVersion,
      service: {
        id: service.id,
        slug: service.slug,
        name: service.name,
        durationMinutes: (booking.endsAt.getTime() - startsAt) / MINUTE,
        requirements: service.requirements,
        notice: service.noticeText ? { text: service.noticeText, url: service.noticeUrl ?? null } : null,
      },
      place: {
        id: place.id,
        name: place.name,
        kind: place.kind,
        address: place.address,
        phone: place.phone ?? null,
        email: place.email ?? null,
        directions: place.directions ?? null,
      },
      operator: { id: operator.id, name: operator.name },
      counter: booking.counter,
      overriddenRules: booking.overriddenRules,
      source: booking.source,
      applicant: toStoredApplicant(booking),
      notes: booking.notes,
      people: booking.people,
      further: further.map(({ people, service }) => ({ people, service })),
      companions: booking.visit?.companions ?? [],
    },
  };
}
