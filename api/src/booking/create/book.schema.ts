import { z } from 'zod';
import { fieldProblems, type FieldProblem } from '../../graphql/field-errors.ts';
import { readId } from '../../graphql/parse-id.ts';
import { t } from '../../graphql/messages.ts';
import type { Locale } from '../../context.ts';
import { isPlain } from '../../graphql/is-well-formed-text.ts';
import { type Applicant, createApplicantSchema, createFreeTextSchema } from '../applicant/applicant.ts';
import type { SeenService } from './service-changes/service-changes.ts';
import { tokenHash } from '../cancel/cancel-token.ts';
import type { BookingDetails } from '../booking-details.ts';
import { type ParsedVisit, parseVisit, type TypedVisit } from '../visit/visit.schema.ts';

/** Request of a citizen to book. */
export type BookRequest = {
  serviceId: string;
  operatorId: string | null;
  /** Epoch milliseconds. */
  startsAt: number;
  applicant: Applicant;
  notes: string;
  privacyRead: boolean;
  noticeRead: boolean;
  /** Version of the privacy notice that the page showed, if the client sends it. */
  privacyVersion?: string | null | undefined;
  /** What the page showed of the service, if the client sends it. */
  seen?: SeenService | null | undefined;
  idempotencyKey: string;
  /** Secret of the hold that the booking takes over, if the client has one. */
  holdToken?: string | null | undefined;
} & Partial<TypedVisit>;

/**
 * Validated request: text normalised, telephone number in E.164, ids parsed. The hash of the request depends on the
 * order of the fields.
 */
export type ParsedBookRequest = {
  serviceId: number;
  operatorId: number | null;
  startsAt: number;
  applicant: BookingDetails['applicant'];
  notes: string;
  noticeRead: boolean;
  privacyVersion: string | null;
  seen?: SeenService | null | undefined;
  idempotencyKey: string;
  /** Several people or services; absent for one person and one service. */
  visit?: ParsedVisit | undefined;
  /** SHA-256 of the secret of the hold. */
  holderHash?: Buffer | null | undefined;
};

/** Validates a request without database access; returns all errors at once. */
export function parseBookRequest(
  request: BookRequest,
  locale: Locale,
): { kind: 'valid'; request: ParsedBookRequest } | { kind: 'invalid'; errors: FieldProblem[] } {
  const parsed = getRequestSchema(locale).safeParse(request);
  const visit = parseVisit(request, locale);
  if (!parsed.success || visit.kind === 'invalid') {
    const errors = parsed.success ? [] : fieldProblems(parsed.error);
    return { kind: 'invalid', errors: [...errors, ...(visit.kind === 'invalid' ? visit.errors : [])] };
  }
  const { privacyRead: _, ...rest } = parsed.data;
  const { startsAt, seen, holdToken } = request;
  const holderHash = holdToken ? tokenHash(holdToken) : null;
  return {
    kind: 'valid',
    request: { ...rest, startsAt, seen, holderHash, ...(visit.visit && { visit: visit.visit }) },
  };
}

/** Returns the schema of an idempotency key. */
export function idempotencyKeySchema(locale: Locale) {
  const message = t(locale, 'keyNotValid');
  return z.string().min(8, message).max(100, message).refine(isPlain, message);
}

const schemas = new Map<Locale, ReturnType<typeof createRequestSchema>>();

// zod compiles a schema on its first use. A new schema for each request took more time than the SQL of the booking.
function getRequestSchema(locale: Locale): ReturnType<typeof createRequestSchema> {
  const schema = schemas.get(locale) ?? createRequestSchema(locale);
  schemas.set(locale, schema);
  return schema;
}

function createRequestSchema(locale: Locale) {
  return z.object({
    serviceId: createIdSchema(t(locale, 'serviceUnknown')),
    operatorId: createIdSchema(t(locale, 'operatorNotOffering')).nullable(),
    applicant: createApplicantSchema(locale),
    notes: createFreeTextSchema(locale, 'notesTooLong'),
    privacyRead: z.literal(true, t(locale, 'privacyNotRead')),
    noticeRead: z.boolean(),
    privacyVersion: z
      .string()
      .max(100)
      .nullish()
      // A malformed text cannot be the name of a version.
      .transform((version) => (version && isPlain(version) ? version : null)),
    idempotencyKey: idempotencyKeySchema(locale),
  });
}

/** Returns the schema of an opaque ID of a row. */
export function createIdSchema(message: string) {
  return z.string().transform((text, check) => {
    const id = readId(text);
    if (id !== null) return id;
    check.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}
