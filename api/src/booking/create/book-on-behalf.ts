import { z } from 'zod';
import { fieldProblems } from '../../graphql/field-errors.ts';
import { t } from '../../graphql/messages.ts';
import type { Locale, RequestContext } from '../../context.ts';
import { createFreeTextSchema, createOptionalApplicantSchema } from '../applicant/applicant.ts';
import type { Applicant } from '../applicant/applicant.ts';
import type { BookOutcome } from './book.result.ts';
import { createIdSchema, idempotencyKeySchema } from './book.schema.ts';
import { staffCandidates } from '../availability/staff-candidates.ts';
import { parseVisit, type TypedVisit } from '../visit/visit.schema.ts';
import { overrideCandidates } from '../override/override-lane.ts';
import { reserveSlot } from './reserve-slot.ts';

/** Request of staff to book for a citizen who called or came to the office. */
export type OnBehalfRequest = {
  serviceId: string;
  operatorId: string | null;
  /** Epoch milliseconds. */
  startsAt: number;
  applicant: Applicant;
  notes: string;
  source: 'PHONE' | 'DESK';
  /** Books also a time that is over, outside the opening hours or taken. */
  override?: boolean;
  idempotencyKey: string;
} & Partial<Omit<TypedVisit, 'noticesRead'>>;

/** Result of booking on behalf; limits and proof of work do not apply to staff. */
export type OnBehalfOutcome = Exclude<
  BookOutcome,
  { kind: 'tooManyBookings' | 'rateLimited' | 'proofRequired' | 'serviceChanged' }
>;

/** Books for a citizen who called or came to the office; phone and e-mail are optional, and any start is allowed. */
export async function bookOnBehalf(ctx: RequestContext, request: OnBehalfRequest): Promise<OnBehalfOutcome> {
  const parsed = createRequestSchema(ctx.locale).safeParse(request);
  const typed = parseVisit(request, ctx.locale);
  if (!parsed.success || typed.kind === 'invalid') {
    const errors = parsed.success ? [] : fieldProblems(parsed.error);
    return { kind: 'invalid', errors: [...errors, ...(typed.kind === 'invalid' ? typed.errors : [])] };
  }
  const { visit } = typed;
  const { startsAt, source, override = false } = request;
  const { applicant, ...rest } = parsed.data;
  const outcome = await reserveSlot(
    ctx,
    { ...rest, startsAt, applicant, noticeRead: false, privacyVersion: null, ...(visit && { visit }) },
    {
      source,
      privacyNoticeShown: false,
      enforceLimits: false,
      findCandidates: (_ctx, { service }, day, operators) => {
        const found = staffCandidates(day, startsAt, service, operators, ctx.now);
        if (!override || found.who.length > 0) return found;
        return { ...found, who: overrideCandidates(day, startsAt, service, operators, ctx.now) };
      },
    },
  );
  return outcome as OnBehalfOutcome;
}

function createRequestSchema(locale: Locale) {
  return z.object({
    serviceId: createIdSchema(t(locale, 'serviceUnknown')),
    operatorId: createIdSchema(t(locale, 'operatorNotOffering')).nullable(),
    applicant: createOptionalApplicantSchema(locale),
    notes: createFreeTextSchema(locale, 'notesTooLong'),
    idempotencyKey: idempotencyKeySchema(locale),
  });
}
