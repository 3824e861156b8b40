import { z } from 'zod';
import { fieldProblems, type FieldProblem } from '../../graphql/field-errors.ts';
import { readId } from '../../graphql/parse-id.ts';
import { t } from '../../graphql/messages.ts';
import type { Locale } from '../../context.ts';
import { isPlain } from '../../graphql/is-well-formed-text.ts';
import { type Applicant, applicantRule, freeText, MAX_NOTES_LENGTH } from '../applicant/applicant.ts';
import type { BookingDetails } from '../booking-details.ts';

/** What a citizen sends. */
export type BookRequest = {
  serviceId: string;
  operatorId: string | null;
  /** Epoch milliseconds. */
  startsAt: number;
  applicant: Applicant;
  notes: string;
  privacyRead: boolean;
  noticeRead: boolean;
  /** Which version of the privacy notice the page showed, as far as it says. */
  privacyVersion?: string | null | undefined;
  idempotencyKey: string;
};

/** The same, in order: text cleaned, telephone number in E.164, ids read. The order of its fields is what is hashed. */
export type CheckedRequest = {
  serviceId: number;
  operatorId: number | null;
  startsAt: number;
  applicant: BookingDetails['applicant'];
  notes: string;
  noticeRead: boolean;
  privacyVersion: string | null;
  idempotencyKey: string;
};

/** Checks all that can be checked without looking anything up; everything that is wrong is said at once. */
export function checkRequest(
  request: BookRequest,
  locale: Locale,
): { kind: 'valid'; request: CheckedRequest } | { kind: 'invalid'; errors: FieldProblem[] } {
  const read = ruleIn(locale).safeParse(request);
  if (!read.success) return { kind: 'invalid', errors: fieldProblems(read.error) };
  const { privacyRead: _, ...rest } = read.data;
  return { kind: 'valid', request: { ...rest, startsAt: request.startsAt } };
}

/** The key under which the same request is answered the same. */
export function idempotencyKeySchema(locale: Locale) {
  const message = t(locale, 'keyNotValid');
  return z.string().min(8, message).max(100, message).refine(isPlain, message);
}

const rules = new Map<Locale, ReturnType<typeof requestRule>>();

// A rule is worked out when it is made and when it is first used: made for each request, it cost more than the booking's SQL.
function ruleIn(locale: Locale): ReturnType<typeof requestRule> {
  const rule = rules.get(locale) ?? requestRule(locale);
  rules.set(locale, rule);
  return rule;
}

function requestRule(locale: Locale) {
  return z.object({
    serviceId: idRule(t(locale, 'serviceUnknown')),
    operatorId: idRule(t(locale, 'operatorNotOffering')).nullable(),
    applicant: applicantRule(locale),
    notes: freeText(t(locale, 'notesTooLong', { max: MAX_NOTES_LENGTH })),
    privacyRead: z.literal(true, t(locale, 'privacyNotRead')),
    noticeRead: z.boolean(),
    privacyVersion: z
      .string()
      .max(100)
      .nullish()
      // What is no text was never the name of a version.
      .transform((version) => (version && isPlain(version) ? version : null)),
    idempotencyKey: idempotencyKeySchema(locale),
  });
}

/** An opaque ID that stands for a row. */
export function idRule(message: string) {
  return z.string().transform((text, check) => {
    const id = readId(text);
    if (id !== null) return id;
    check.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}
