import { z } from 'zod';
import { fieldProblems } from '../../graphql/field-errors.ts';
import { t } from '../../graphql/messages.ts';
import type { Locale, RequestContext } from '../../context.ts';
import { applicantRule, freeText, MAX_NOTES_LENGTH } from '../applicant/applicant.ts';
import type { BookOutcome } from './book.result.ts';
import { idRule, idempotencyKeySchema } from './book.schema.ts';
import { staffCandidates } from '../availability/staff-candidates.ts';
import { reserveSlot } from './reserve-slot.ts';

/** What staff write down for a citizen who called or stands at the desk. */
export type OnBehalfRequest = {
  serviceId: string;
  operatorId: string | null;
  /** Epoch milliseconds. */
  startsAt: number;
  applicant: { name: string; surname: string; phone: string; email: string };
  notes: string;
  source: 'PHONE' | 'DESK';
  idempotencyKey: string;
};

/** How it ends: as for citizens, but for the limits and the proof that do not bind staff. */
export type OnBehalfOutcome = Exclude<BookOutcome, { kind: 'tooMany' | 'tooOften' | 'proofWanted' }>;

/** Books for somebody who called or stands at the desk; telephone and e-mail are optional, and the grid does not bind. */
export async function bookOnBehalf(ctx: RequestContext, request: OnBehalfRequest): Promise<OnBehalfOutcome> {
  const read = requestRule(ctx.locale).safeParse(request);
  if (!read.success) return { kind: 'invalid', errors: fieldProblems(read.error) };
  const { startsAt, source } = request;
  const { applicant, ...rest } = read.data;
  const wanted = { ...rest, startsAt, applicant, noticeRead: false, privacyVersion: null };
  const outcome = await reserveSlot(ctx, wanted, {
    source,
    privacyShown: false,
    bound: false,
    whoCanTake: (_work, { service }, day, operators) => staffCandidates(day, startsAt, service, operators, ctx.now),
  });
  return outcome as OnBehalfOutcome;
}

function requestRule(locale: Locale) {
  const { name, surname, phone, email } = applicantRule(locale).shape;
  return z.object({
    serviceId: idRule(t(locale, 'serviceUnknown')),
    operatorId: idRule(t(locale, 'operatorNotOffering')).nullable(),
    applicant: z.object({
      name,
      surname,
      phone: nothingOr(phone),
      email: nothingOr(email),
    }),
    notes: freeText(t(locale, 'notesTooLong', { max: MAX_NOTES_LENGTH })),
    idempotencyKey: idempotencyKeySchema(locale),
  });
}

/** Nothing at all, or something right; of something wrong, what is wrong with it. */
function nothingOr(rule: z.ZodType<string>) {
  return z.string().transform((text, check) => {
    if (text.trim() === '') return null;
    const read = rule.safeParse(text);
    if (read.success) return read.data;
    check.addIssue({ code: 'custom', message: read.error.issues[0]!.message });
    return z.NEVER;
  });
}
