import { sql } from 'kysely';
import { z } from 'zod';
import { writeAuditEntry } from '../../../audit.ts';
import { Service } from '../../../db/entities/catalogue/service.ts';
import { type FieldProblem, fieldProblems } from '../../../graphql/field-errors.ts';
import type { GraphQLContext } from '../../../graphql/graphql-context.ts';
import { transaction } from '../../../transaction.ts';
import type { RequestContext } from '../../../context.ts';
import { insertRequest } from '../join/insert-request.ts';
import { createRequestShape, findWatchedService, type JoinRequest } from '../join/join-waiting-list.ts';
import { findWishProblems } from '../join/wishes.ts';
import { findRequestById, type StoredRequest } from '../read-watch-request.ts';

/** Request of staff for a person who called or came to the office. */
export type AddRequest = Omit<JoinRequest, 'privacyRead'> & {
  /** Language of the mails; Italian unless it is "en". */
  language: string;
};

/** Result of adding a person; `isNew` is false if the address was on the list before. */
export type AddOutcome =
  | { kind: 'added'; request: StoredRequest; isNew: boolean }
  | { kind: 'invalid'; errors: FieldProblem[] };

/**
 * Puts a person on the waiting list of a service and mails the link to the request. It counts at once, because staff
 * speak to the person. An address that is on the list already keeps its request, which is confirmed if it was not.
 */
export async function addPerson(
  { ctx, keyedHash }: Pick<GraphQLContext, 'ctx' | 'keyedHash'>,
  request: AddRequest,
): Promise<AddOutcome> {
  const parsed = z.object(createRequestShape(ctx.locale)).safeParse(request);
  const errors = [...(parsed.success ? [] : fieldProblems(parsed.error)), ...findWishProblems(ctx, request)];
  if (!parsed.success || errors.length > 0) return { kind: 'invalid', errors };
  const { serviceId, placeIds, applicant, notes } = parsed.data;
  const service = await findWatchedService(ctx, serviceId, placeIds);
  if (!(service instanceof Service)) return { kind: 'invalid', errors: [service] };
  return transaction(ctx, async (tx) => {
    await confirmAddress(tx, service.slug, applicant.email);
    const inTheirLanguage: RequestContext = { ...tx, locale: request.language === 'en' ? 'en' : 'it' };
    const { id, isNew } = await insertRequest(
      { ctx: inTheirLanguage, keyedHash },
      {
        ...request,
        serviceSlug: service.slug,
        placeIds: placeIds.length === 0 ? null : placeIds,
        applicant,
        notes,
        bookingId: null,
        mustConfirm: false,
        privacyRead: false,
      },
    );
    if (isNew)
      writeAuditEntry(tx.em, tx, {
        action: 'addToWaitingList',
        subject: 'Service',
        subjectId: service.id,
        details: { requestId: id },
      });
    return { kind: 'added', request: (await findRequestById(tx, id))!, isNew };
  });
}

async function confirmAddress({ db, municipality }: RequestContext, slug: string, email: string): Promise<void> {
  await sql`
    update watch_request set state = 'WAITING', confirm_by = null
    where municipality_id = ${municipality.id} and service_slug = ${slug} and state = 'UNCONFIRMED'
      and contact_email(applicant_email) = contact_email(${email})`.execute(db);
}
