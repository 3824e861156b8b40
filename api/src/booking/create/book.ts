import type { RequestContext } from '../../context.ts';
import { parseBookRequest, type BookRequest, type ParsedBookRequest } from './book.schema.ts';
import type { BookOutcome } from './book.result.ts';
import { findCitizenCandidates } from '../availability/citizen-candidates.ts';
import type { BookingPolicy, ProofOfWork } from './booking-policy.ts';
import { reserveSlot } from './reserve-slot.ts';

/** Citizens book the starts that `availability` returns: on the grid, after the minimum notice, before the horizon. */
const CITIZEN_POLICY: Omit<BookingPolicy, 'checkRateLimit' | 'checkProofOfWork'> = {
  source: 'ONLINE',
  privacyNoticeShown: true,
  enforceLimits: true,
  findCandidates(ctx, agenda, day, operators, startsAt) {
    return findCitizenCandidates(ctx, agenda, day, operators, startsAt);
  },
};

/**
 * Books a slot for a citizen with one read and one write. Repeating a request with the same idempotency key returns the
 * same booking and the same token. Without a requested operator, the next free operator is tried after a conflict.
 * `checkRateLimit` and `checkProofOfWork` run while the agenda is read.
 */
export async function book(
  ctx: RequestContext,
  request: BookRequest,
  checkRateLimit: () => Promise<void> = noRateLimit,
  checkProofOfWork: () => Promise<ProofOfWork> = noProofRequired,
): Promise<BookOutcome> {
  const parsed = parseBookRequest(request, ctx.locale);
  return parsed.kind === 'invalid' ? parsed : bookParsed(ctx, parsed.request, { checkRateLimit, checkProofOfWork });
}

/** Books a validated request under the rules for citizens; `isInvited` also books services with invitation only. */
export function bookParsed(
  ctx: RequestContext,
  request: ParsedBookRequest,
  checks: Pick<BookingPolicy, 'isInvited' | 'checkRateLimit' | 'checkProofOfWork'>,
): Promise<BookOutcome> {
  return reserveSlot(ctx, request, { ...CITIZEN_POLICY, ...checks });
}

async function noRateLimit(): Promise<void> {}

async function noProofRequired(): Promise<ProofOfWork> {
  return { valid: true, requiredForAll: false };
}
