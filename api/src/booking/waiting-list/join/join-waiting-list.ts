import { sql } from 'kysely';
import { z } from 'zod';
import type { Locale, RequestContext } from '../../../context.ts';
import { Service } from '../../../db/entities/catalogue/service.ts';
import { type FieldProblem, fieldProblems } from '../../../graphql/field-errors.ts';
import type { GraphQLContext } from '../../../graphql/graphql-context.ts';
import { t } from '../../../graphql/messages.ts';
import { type Applicant, createApplicantSchema, createFreeTextSchema } from '../../applicant/applicant.ts';
import type { ProofOfWork } from '../../create/booking-policy.ts';
import { createIdSchema } from '../../create/book.schema.ts';
import { insertRequest } from './insert-request.ts';
import { findWishProblems, type Wishes } from './wishes.ts';

/** Request of a citizen without a booking to be notified when a time becomes free. */
export type JoinRequest = Wishes & {
  serviceId: string;
  /** Places that suit; empty: any place that offers the service. */
  placeIds: string[];
  applicant: Applicant;
  notes: string;
  privacyRead: boolean;
};

/** Result of joining; it does not tell whether the address was on the list before. */
export type JoinOutcome =
  | { kind: 'joined'; email: string; mustConfirm: boolean }
  | { kind: 'proofRequired' }
  | { kind: 'invalid'; errors: FieldProblem[] };

/**
 * Puts a citizen on the waiting list of a service and mails the link to the request. An address that is on the list
 * already gets the link to its request again, which stays as it is.
 */
export async function joinWaitingList(
  context: Pick<GraphQLContext, 'ctx' | 'keyedHash'>,
  request: JoinRequest,
  checkProof: () => Promise<ProofOfWork>,
): Promise<JoinOutcome> {
  const { ctx } = context;
  const parsed = createJoinSchema(ctx).safeParse(request);
  const errors = [...(parsed.success ? [] : fieldProblems(parsed.error)), ...findWishProblems(ctx, request)];
  if (!parsed.success || errors.length > 0) return { kind: 'invalid', errors };
  const { serviceId, placeIds, applicant, notes } = parsed.data;
  const service = await findWatchedService(ctx, serviceId, placeIds);
  if (!(service instanceof Service)) return { kind: 'invalid', errors: [service] };
  const proof = await checkProof();
  if (!proof.valid && (proof.requiredForAll || service.proofOfWork)) return { kind: 'proofRequired' };
  const mustConfirm = (service.confirmEmailMinutes ?? null) !== null;
  await insertRequest(context, {
    ...request,
    serviceSlug: service.slug,
    placeIds: placeIds.length === 0 ? null : placeIds,
    applicant,
    notes,
    bookingId: null,
    mustConfirm,
    privacyRead: true,
  });
  return { kind: 'joined', email: applicant.email, mustConfirm };
}

/**
 * Returns the service of a request; a problem if it is retired, foreign, external or for invited people only, or if one
 * of the places does not offer it.
 */
export async function findWatchedService(
  ctx: RequestContext,
  id: number,
  placeIds: number[],
): Promise<Service | FieldProblem> {
  const service = await findWatchable(ctx, id);
  if (service === null) return { path: 'serviceId', message: t(ctx.locale, 'serviceUnknown') };
  const isOffered = await offerThere(ctx, service.slug, placeIds);
  return isOffered ? service : { path: 'placeIds', message: t(ctx.locale, 'watchPlaces') };
}

async function findWatchable({ em, municipality }: RequestContext, id: number): Promise<Service | null> {
  const bookable = { retiredAt: null, externalBookingUrl: null, invitationOnly: false };
  return em.findOne(Service, { municipality: municipality.id, id, ...bookable });
}

async function offerThere({ db, municipality }: RequestContext, slug: string, placeIds: number[]): Promise<boolean> {
  if (placeIds.length === 0) return true;
  const { rows } = await sql`
    select place_id from service
    where municipality_id = ${municipality.id} and slug = ${slug} and retired_at is null
      and place_id = any(${placeIds})`.execute(db);
  return rows.length === new Set(placeIds).size;
}

/** Returns the schema of service, places, person and notes of a request. */
export function createRequestShape(locale: Locale) {
  return {
    serviceId: createIdSchema(t(locale, 'serviceUnknown')),
    placeIds: z.array(createIdSchema(t(locale, 'watchPlaces'))).max(100, t(locale, 'watchPlaces')),
    applicant: createApplicantSchema(locale),
    notes: createFreeTextSchema(locale, 'notesTooLong'),
  };
}

function createJoinSchema({ locale }: RequestContext) {
  return z.object({
    ...createRequestShape(locale),
    privacyRead: z.literal(true, t(locale, 'privacyNotRead')),
  });
}
