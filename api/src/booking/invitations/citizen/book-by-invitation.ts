import { sql } from 'kysely';
import type { RequestContext } from '../../../context.ts';
import { localDate } from '../../../scheduling/calendar-day.ts';
import { transaction } from '../../../transaction.ts';
import { findNextFreeSlot } from '../../availability/availability.ts';
import { tokenHash } from '../../cancel/cancel-token.ts';
import { bookParsed } from '../../create/book.ts';
import type { BookOutcome } from '../../create/book.result.ts';
import { type BookRequest, parseBookRequest, type ParsedBookRequest } from '../../create/book.schema.ts';
import type { ProofOfWork } from '../../create/booking-policy.ts';
import { findPreviousResult } from '../../create/find-previous-result.ts';
import { findById } from '../../find-booking.ts';
import { findInvitationByToken, type FoundInvitation } from '../find-invitation.ts';
import { t } from '../../../graphql/messages.ts';

/** Why an invitation does not book: unknown or erased, withdrawn, or after its last day. */
export type ClosedInvitation = { kind: 'invitationClosed'; reason: 'UNKNOWN' | 'WITHDRAWN' | 'LAPSED'; until?: string };

/** Result of a request to book with an invitation. */
export type InvitedOutcome = BookOutcome | ClosedInvitation | { kind: 'invitationUsed'; pageToken: string };

/**
 * Books for the invited person, once: concurrent requests wait for each other, and the second learns of the booking of
 * the first. After a cancellation the invitation books again. Limits, notices and rules are those of every citizen.
 */
export async function bookByInvitation(
  ctx: RequestContext,
  { invitation: token, ...request }: BookRequest & { invitation: string },
  checkRateLimit: () => Promise<void>,
  checkProofOfWork: () => Promise<ProofOfWork>,
): Promise<InvitedOutcome> {
  const parsed = parseBookRequest(request, ctx.locale);
  if (parsed.kind === 'invalid') return parsed;
  // Before the transaction, which holds a connection while these use others.
  const [proof] = await Promise.all([checkProofOfWork(), checkRateLimit()]);
  const outcome = await transaction(ctx, (tx) => redeem(tx, token, parsed.request, async () => proof));
  if (outcome.kind !== 'taken' && outcome.kind !== 'notOffered') return outcome;
  const day = localDate(parsed.request.startsAt, ctx.municipality.timeZone);
  // The next free start is read after the transaction.
  return { ...outcome, nextFreeAt: () => findNextFreeSlot(ctx, parsed.request, day) };
}

async function redeem(
  tx: RequestContext,
  token: string,
  request: ParsedBookRequest,
  checkProofOfWork: () => Promise<ProofOfWork>,
): Promise<InvitedOutcome> {
  await sql`
    select from invitation where municipality_id = ${tx.municipality.id} and token_hash = ${tokenHash(token)}
    for update`.execute(tx.db);
  const invitation = await findInvitationByToken(tx, token);
  if (invitation === null) return { kind: 'invitationClosed', reason: 'UNKNOWN' };
  const own = { ...request, applicant: { ...request.applicant, name: invitation.name, surname: invitation.surname } };
  if (invitation.state === 'BOOKED') {
    return (
      (await findPreviousResult(tx, own)) ?? { kind: 'invitationUsed', pageToken: await readPageToken(tx, invitation) }
    );
  }
  const closed = findClosed(invitation);
  if (closed !== null) return closed;
  if (invitation.serviceId !== request.serviceId) {
    return { kind: 'invalid', errors: [{ path: 'serviceId', message: t(tx.locale, 'invitationOtherService') }] };
  }
  const outcome = await bookParsed(tx, own, { isInvited: true, checkProofOfWork });
  if (outcome.kind === 'booked') await markBooked(tx, invitation.id, outcome.booking.id);
  return outcome;
}

/** Returns why an invitation that was not used does not book; null if it does. */
export function findClosed({ state, until }: FoundInvitation): ClosedInvitation | null {
  return state === 'WITHDRAWN' || state === 'LAPSED' ? { kind: 'invitationClosed', reason: state, until } : null;
}

/** Returns the token of the page of the booking that an invitation made. */
export async function readPageToken(ctx: RequestContext, { bookingId }: FoundInvitation): Promise<string> {
  const found = await findById(ctx, bookingId!);
  return ctx.cancelTokenFor(bookingId!, found!.details.linkVersion);
}

async function markBooked({ db, municipality, now }: RequestContext, id: string, bookingId: string): Promise<void> {
  await sql`
    update invitation set booking_id = ${bookingId}, opened_at = coalesce(opened_at, ${new Date(now)})
    where municipality_id = ${municipality.id} and id = ${id}`.execute(db);
}
