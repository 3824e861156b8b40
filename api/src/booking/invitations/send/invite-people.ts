import { sql } from 'kysely';
import { z } from 'zod';
import { writeAuditEntry } from '../../../audit.ts';
import type { RequestContext } from '../../../context.ts';
import { InvitationBatch } from '../../../db/entities/booking/invitation.ts';
import { Place } from '../../../db/entities/catalogue/place.ts';
import type { Service } from '../../../db/entities/catalogue/service.ts';
import {
  type Invalid,
  parseInput,
  runInTransaction,
  throwIfInvalid,
} from '../../../graphql/errors/validation-error.ts';
import type { FieldProblem } from '../../../graphql/field-errors.ts';
import type { GraphQLContext } from '../../../graphql/graphql-context.ts';
import { insertIdempotently } from '../../../graphql/idempotent-insert.ts';
import { t } from '../../../graphql/messages.ts';
import { addDays, localDate } from '../../../scheduling/calendar-day.ts';
import { idempotencyKeySchema } from '../../create/book.schema.ts';
import { findInvitedKeys } from './find-open-invitations.ts';
import { createInvitedPersonSchema, type InvitedPerson, MAX_INVITED_PEOPLE, toPersonKey } from './invited-person.ts';
import { writeInvitations } from './write-invitations.ts';

/** Days from today within which the last day of an invitation must be. */
const MAX_DAYS = 366;

type Keys = Pick<GraphQLContext, 'keyedHash'>;
type InvitationRequest = { people: readonly unknown[]; idempotencyKey: string };

/** Invites people to book a service until a day, with a batch of their own; returns the id of the batch. */
export async function invitePeople(
  ctx: RequestContext,
  keys: Keys,
  service: Service,
  request: InvitationRequest & { until: string },
): Promise<number | Invalid> {
  const { until } = request;
  return runInTransaction(ctx, async (em, tx) => {
    throwIfInvalid([...findServiceErrors(tx, service), ...findDateErrors(tx, until)]);
    return writeOnce(tx, keys, service, { ...request, action: 'inviteToBook' }, async (id) => {
      if (tx.actor.kind !== 'STAFF') throw new Error('Only staff invite.');
      const { id: municipality } = tx.municipality;
      em.create(InvitationBatch, {
        municipality,
        id,
        service: [municipality, service.id],
        untilDate: until,
        createdAt: new Date(tx.now),
        createdBy: [municipality, tx.actor.id],
      });
      await em.flush();
      return { batchId: id, until };
    });
  });
}

/** Invites more people with the service and the last day of a batch; returns its id. */
export async function addToBatch(
  ctx: RequestContext,
  keys: Keys,
  batch: { id: number; until: string; service: Service },
  request: InvitationRequest,
): Promise<number | Invalid> {
  return runInTransaction(ctx, async (_em, tx) => {
    throwIfInvalid([...findServiceErrors(tx, batch.service), ...findDateErrors(tx, batch.until)]);
    const target = { batchId: batch.id, until: batch.until };
    await writeOnce(tx, keys, batch.service, { ...request, action: 'addToInvitationBatch' }, async () => target);
    return batch.id;
  });
}

async function writeOnce(
  tx: RequestContext,
  keys: Keys,
  service: Service,
  request: InvitationRequest & { action: string },
  createTarget: (id: number) => Promise<{ batchId: number; until: string }>,
): Promise<number> {
  const { em, locale, municipality } = tx;
  const { action } = request;
  const idempotencyKey = parseInput(idempotencyKeySchema(locale), request.idempotencyKey, 'idempotencyKey');
  const people = parseInput(createListSchema(tx), request).people;
  // Two members of staff who invite the same person wait for each other.
  await sql`select pg_advisory_xact_lock(hashtextextended('invite ' || ${service.id}::int, ${municipality.id}))`.execute(
    tx.db,
  );
  return insertIdempotently(em, tx, { action, idempotencyKey }, async (id) => {
    throwIfInvalid(await findDuplicates(tx, service.id, people));
    const target = await createTarget(id);
    const place = await em.findOneOrFail(Place, { municipality: municipality.id, id: service.place.id });
    await writeInvitations(tx, keys, { ...target, service, place }, people);
    const details = { serviceId: service.id, until: target.until, people: people.length };
    writeAuditEntry(em, tx, { action, subject: 'InvitationBatch', subjectId: target.batchId, details });
  });
}

function createListSchema({ locale }: RequestContext) {
  const size = t(locale, 'invitedPeopleCount', { max: MAX_INVITED_PEOPLE });
  return z.object({
    people: z.array(createInvitedPersonSchema(locale)).min(1, size).max(MAX_INVITED_PEOPLE, size),
  });
}

async function findDuplicates(
  tx: RequestContext,
  serviceId: number,
  people: readonly InvitedPerson[],
): Promise<FieldProblem[]> {
  const invited = new Set(await findInvitedKeys(tx, serviceId, people));
  return people.flatMap((person, index) => {
    const key = toPersonKey(person);
    if (!invited.has(key)) {
      invited.add(key);
      return [];
    }
    return [{ path: `people.${index}.email`, message: t(tx.locale, 'alreadyInvited') }];
  });
}

function findServiceErrors({ locale }: RequestContext, service: Service): FieldProblem[] {
  if (service.retiredAt) return [{ path: 'serviceId', message: t(locale, 'serviceUnknown') }];
  const url = service.externalBookingUrl;
  return url ? [{ path: 'serviceId', message: t(locale, 'serviceElsewhere', { url }) }] : [];
}

function findDateErrors({ locale, municipality, now }: RequestContext, until: string): FieldProblem[] {
  const today = localDate(now, municipality.timeZone);
  if (until >= today && until <= addDays(today, MAX_DAYS)) return [];
  return [{ path: 'until', message: t(locale, 'invitationDateNotValid') }];
}
