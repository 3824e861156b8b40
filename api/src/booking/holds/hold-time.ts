import { z } from 'zod';
import type { AgendaService } from '../../agenda/service-agenda/agenda-service.ts';
import type { Locale, RequestContext } from '../../context.ts';
import { fieldProblems } from '../../graphql/field-errors.ts';
import { isPlain } from '../../graphql/is-well-formed-text.ts';
import { t } from '../../graphql/messages.ts';
import { tokenHash } from '../cancel/cancel-token.ts';
import { createIdSchema } from '../create/book.schema.ts';
import type { ProofOfWork } from '../create/booking-policy.ts';
import { readVisit } from '../visit/visit.schema.ts';
import type { HoldRequest } from './hold-candidates.ts';
import { type HoldOutcome, isFor, takeHold } from './hold-slot.ts';
import { findHold, type Hold } from './slot-hold.sql.ts';

const SECOND_MS = 1000;

/** A chosen time is held this long, and once more if the citizen asks for it: long enough to fill in the form. */
const HOLD_MS = 10 * 60 * SECOND_MS;

/**
 * Live holds of a service per network (an IPv4 address or an IPv6 /64). A family or a library may share one network;
 * those beyond the limit can still book.
 */
export const MAX_HOLDS_PER_NETWORK = 5;

/** Choice of a citizen; `holdToken` is the secret of the browser. */
export type HoldTimeRequest = {
  serviceId: string;
  operatorId: string | null;
  /** Epoch milliseconds. */
  startsAt: number;
  holdToken: string;
  people?: number;
  further?: { serviceId: string; people: number }[];
};

/** Result of a choice. */
export type HoldTimeOutcome =
  | HoldOutcome
  /** The service holds no times, or it is booked elsewhere. */
  | { kind: 'timesNotHeld' | 'proofRequired' };

/**
 * Holds the time that a citizen chose, within the limit of the network (null: unlimited). Reloading the page keeps the
 * hold.
 */
export async function holdTime(
  ctx: RequestContext,
  request: HoldTimeRequest,
  networkHash: Buffer | null,
  checkProof: () => Promise<ProofOfWork>,
): Promise<HoldTimeOutcome> {
  const parsed = createRequestSchema(ctx.locale).safeParse(request);
  if (!parsed.success) return { kind: 'invalid', errors: fieldProblems(parsed.error) };
  const { serviceId, operatorId, holdToken } = parsed.data;
  const holderHash = tokenHash(holdToken);
  const visit = readVisit(request.people ?? 1, request.further ?? []);
  const limit = networkHash && { networkHash, holds: MAX_HOLDS_PER_NETWORK };
  const wanted = { serviceId, operatorId, startsAt: request.startsAt, holderHash, visit, ...(limit && { limit }) };
  const own = await findHold(ctx, holderHash);
  if (own !== null && isFor(own, wanted)) return restoreHold(ctx, own, wanted);
  const proof = await checkProof();
  const times = { createdAt: ctx.now, extendedAt: null };
  return takeHold(ctx, wanted, { ...times, heldUntil: findEnd(times) }, ({ service }) => findRefusal(service, proof));
}

/** Result of asking for more time. */
export type ExtendOutcome =
  | HoldOutcome
  /** The hold has ended, or there was none. */
  | { kind: 'lapsed' }
  | { kind: 'extendedAlready'; hold: Hold };

/** Holds the time of a browser longer, which is possible once. */
export async function extendHold(ctx: RequestContext, holdToken: string): Promise<ExtendOutcome> {
  const holderHash = tokenHash(holdToken);
  const own = await findHold(ctx, holderHash);
  if (own === null) return { kind: 'lapsed' };
  if (own.extendedAt !== null) return { kind: 'extendedAlready', hold: own };
  return restoreHold(ctx, { ...own, extendedAt: ctx.now }, { ...own, visit: own.visit ?? undefined, holderHash });
}

/** Gives a hold its full length again: a page that was left and is open again keeps it. */
async function restoreHold(ctx: RequestContext, own: Hold, request: HoldRequest): Promise<HoldOutcome> {
  const heldUntil = findEnd(own);
  if (own.heldUntil >= heldUntil) return { kind: 'held', hold: own };
  const { createdAt, extendedAt, operatorId } = own;
  return takeHold<never>(ctx, { ...request, operatorId }, { createdAt, extendedAt, heldUntil });
}

/** Whole seconds, like the instant at which agendas are read. */
function findEnd({ createdAt, extendedAt }: Pick<Hold, 'createdAt' | 'extendedAt'>): number {
  const end = createdAt + (extendedAt === null ? HOLD_MS : 2 * HOLD_MS);
  return Math.ceil(end / SECOND_MS) * SECOND_MS;
}

function findRefusal({ holdsTime, externalBookingUrl, proofOfWork }: AgendaService, proof: ProofOfWork) {
  if (!holdsTime || externalBookingUrl !== null) return 'timesNotHeld';
  return !proof.valid && (proof.requiredForAll || proofOfWork) ? 'proofRequired' : null;
}

function createRequestSchema(locale: Locale) {
  const message = t(locale, 'holdTokenNotValid');
  return z.object({
    serviceId: createIdSchema(t(locale, 'serviceUnknown')),
    operatorId: createIdSchema(t(locale, 'operatorNotOffering')).nullable(),
    holdToken: z.string().min(16, message).max(100, message).refine(isPlain, message),
  });
}
