import { sql } from 'kysely';
import type { RequestContext } from '../../context.ts';
import { fieldProblems, type FieldProblem } from '../../graphql/field-errors.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { transaction } from '../../transaction.ts';
import type { StoredApplicant } from '../../db/entities/booking/applicant.ts';
import type { Applicant } from '../applicant/applicant.ts';
import type { BookingDetails } from '../booking-details.ts';
import { findAnyByToken, type FoundBooking } from '../find-booking.ts';
import { type ClosedReason, getClosedReason } from './closed-booking.ts';
import { correctBooking } from './correct-booking.ts';
import { createCorrectionSchema } from './correction-schema.ts';
import { findEmailChangeWait, requestEmailChange } from './request-email-change.ts';

/** Request of a citizen; `sequence` is the version that the page showed. */
export type CitizenCorrection = { token: string; sequence: number; applicant: Applicant; notes: string };

/** Result of a correction by a citizen. */
export type CitizenCorrectionOutcome =
  /** `emailToConfirm` counts once it is confirmed from its mailbox; null if the address does not change. */
  | { kind: 'corrected'; booking: BookingDetails; emailToConfirm: string | null }
  | { kind: 'changed'; booking: BookingDetails }
  | { kind: 'notFound' }
  | { kind: ClosedReason }
  | { kind: 'rateLimited'; waitMs: number }
  | { kind: 'invalid'; errors: FieldProblem[] };

const HOUR_MS = 3_600_000;
/** Each correction may send a mail, so a citizen makes at most so many of one booking in an hour. */
const MAX_CORRECTIONS_PER_HOUR = 5;

/**
 * Corrects a booking with the token of its citizen. Name, telephone number and notes change at once; a new e-mail
 * address changes when it is confirmed from its mailbox.
 */
export async function correctByToken(
  context: Pick<GraphQLContext, 'ctx' | 'keyedHash'>,
  request: CitizenCorrection,
): Promise<CitizenCorrectionOutcome> {
  const found = await findAnyByToken(context.ctx, request.token);
  if (found === null) return { kind: 'notFound' };
  const closed = getClosedReason(context.ctx, found.details);
  if (closed !== null) return { kind: closed };
  const parsed = createCorrectionSchema(context.ctx.locale, found.details).safeParse(request);
  if (!parsed.success) return { kind: 'invalid', errors: fieldProblems(parsed.error) };
  const { applicant, notes } = parsed.data;
  return transaction(context.ctx, (tx) =>
    correct({ ...context, ctx: tx }, found, {
      ...request,
      applicant: { ...applicant, email: applicant.email! },
      notes,
    }),
  );
}

type ParsedCorrection = {
  sequence: number;
  applicant: StoredApplicant & { email: string };
  notes: string;
};

async function correct(
  context: Pick<GraphQLContext, 'ctx' | 'keyedHash'>,
  found: FoundBooking,
  { sequence, applicant, notes }: ParsedCorrection,
): Promise<CitizenCorrectionOutcome> {
  const { ctx } = context;
  const current = found.details.applicant.email;
  const emailToConfirm = applicant.email === current ? null : applicant.email;
  const waitMs =
    (await findCorrectionWait(ctx, found.details.id)) ??
    (emailToConfirm === null ? null : await findEmailChangeWait(ctx, found.details.id, emailToConfirm));
  if (waitMs !== null) return { kind: 'rateLimited', waitMs };
  const correction = { applicant: { ...applicant, email: current }, notes };
  const outcome = await correctBooking(ctx, found, { sequence, correction, notifyCitizen: true });
  if (outcome.kind === 'changed') return outcome;
  if (emailToConfirm !== null)
    await requestEmailChange(context, { ...found, details: outcome.booking }, emailToConfirm);
  return { kind: 'corrected', booking: outcome.booking, emailToConfirm };
}

async function findCorrectionWait({ db, municipality, now }: RequestContext, id: string): Promise<number | null> {
  const { rows } = await sql<{ count: number; oldest: number }>`
    select count(*)::int as count, extract(epoch from min(at))::float8 * 1000 as oldest from audit_entry
    where municipality_id = ${municipality.id} and subject = 'Booking' and subject_id = ${id}
      and at > ${new Date(now - HOUR_MS)} and actor_kind = 'CITIZEN' and action = 'correctBooking'`.execute(db);
  const { count, oldest } = rows[0]!;
  return count < MAX_CORRECTIONS_PER_HOUR ? null : oldest + HOUR_MS - now;
}
