import type { ServiceAgenda } from '../../agenda/service-agenda/types.ts';
import { t } from '../../graphql/messages.ts';
import { calendarDay, localDate } from '../../scheduling/calendar-day.ts';
import type { RequestContext } from '../../context.ts';
import type { StaffCandidate } from '../override/override-lane.ts';
import { findNextFreeSlot } from '../availability/availability.ts';
import type { BookOutcome } from './book.result.ts';
import type { ParsedBookRequest } from './book.schema.ts';
import type { BookingPolicy } from './booking-policy.ts';
import { findPreviousResult } from './find-previous-result.ts';
import { findClosure, toOperatorDays } from '../availability/bookable-slots.ts';
import { type SerializeResult, serialize } from './coalesce.ts';
import { insertBooking } from './insert/insert-booking.ts';
import { insertLocked } from './insert/insert-locked.ts';
import { readBookingDay } from './read-booking-day.ts';
import { findOnlineVisitProblems } from '../visit/online-visit-problems.ts';
import { findVisitProblems } from '../visit/visit-problems.ts';
import { findRetiredService, findServiceChanges } from './service-changes/service-changes.ts';

/** Maximum retries after losing a slot to a concurrent booking. */
const MAX_ATTEMPTS = 8;

/** Attempts without a lock. Further ones lock the agenda, so that those who hold its times cannot starve a booking. */
const UNLOCKED_ATTEMPTS = 3;

/**
 * Reads the agenda of the day, selects a free operator and inserts the booking. After a conflict it reads the agenda
 * again, because another operator may be free or staff may have changed the agenda.
 */
export async function reserveSlot(
  ctx: RequestContext,
  request: ParsedBookRequest,
  policy: BookingPolicy,
): Promise<BookOutcome> {
  const { municipality } = ctx;
  const day = calendarDay(localDate(request.startsAt, municipality.timeZone), municipality.timeZone);
  // In parallel, so that the rate limit adds no latency.
  const [initialAgenda, , proof] = await Promise.all([
    readBookingDay(ctx, request, day, policy),
    policy.checkRateLimit?.(),
    policy.checkProofOfWork?.(),
  ]);
  if (proof?.valid === false && (proof.requiredForAll || initialAgenda?.service.proofOfWork)) {
    return { kind: 'proofRequired' };
  }

  let agenda = initialAgenda;
  for (let attempt = 1; ; attempt++) {
    const problem =
      agenda === null ? await findMissingService(ctx, request) : findProblem(ctx, agenda, request, policy);
    if (agenda === null || problem !== null) return (await findPreviousResult(ctx, request)) ?? problem!;
    const operators = toOperatorDays(agenda, day, findClosure(agenda, day, municipality));
    const { offered, who } = policy.findCandidates(ctx, agenda, day, operators, request.startsAt);
    if (who.length === 0 || attempt > MAX_ATTEMPTS) {
      const outcome = {
        kind: offered ? 'taken' : 'notOffered',
        nextFreeAt: () => findNextFreeSlot(ctx, request, day.date),
      } as const;
      return (await findPreviousResult(ctx, request)) ?? outcome;
    }
    const insert =
      attempt <= UNLOCKED_ATTEMPTS
        ? await insertSerialized(ctx, agenda, request, who, policy)
        : { acquired: true as const, result: await insertLocked(ctx, request, day, who[0]!, policy) };
    if (insert.acquired) {
      if (insert.result?.kind === 'booked') return insert.result;
      const previous = await findPreviousResult(ctx, request);
      if (previous !== null) return previous;
      if (insert.result !== null) return insert.result;
    }
    agenda = await readBookingDay(ctx, request, day, policy);
  }
}

/** Inserts for the first candidate without a pending insert in this process; the result is null after a conflict. */
async function insertSerialized(
  ctx: RequestContext,
  agenda: ServiceAgenda,
  request: ParsedBookRequest,
  who: readonly StaffCandidate[],
  policy: BookingPolicy,
): Promise<SerializeResult<BookOutcome | null>> {
  const { municipality, db } = ctx;
  const toKey = ({ operatorId, counter }: StaffCandidate) =>
    [municipality.id, operatorId, counter, request.startsAt].join(' ');
  return serialize(db, who, toKey, (candidate) => insertBooking(ctx, agenda, request, candidate, policy));
}

async function findMissingService(ctx: RequestContext, { serviceId, seen }: ParsedBookRequest): Promise<BookOutcome> {
  return (seen ? await findRetiredService(ctx, serviceId) : null) ?? serviceUnknown(ctx);
}

function serviceUnknown({ locale }: RequestContext): BookOutcome {
  return { kind: 'invalid', errors: [{ path: 'serviceId', message: t(locale, 'serviceUnknown') }] };
}

function findProblem(
  ctx: RequestContext,
  agenda: ServiceAgenda,
  request: ParsedBookRequest,
  { source, isInvited = false }: BookingPolicy,
): BookOutcome | null {
  const { locale } = ctx;
  const { service, operators } = agenda;
  const online = source === 'ONLINE';
  const errors = findVisitProblems(locale, agenda, request.visit);
  // Without its services a visit has no length that could be compared, and no operator.
  if (errors.length > 0) return { kind: 'invalid', errors };
  if (request.seen) {
    const operatorGone = request.operatorId !== null && operators.length === 0;
    const changes = findServiceChanges(ctx, { ...agenda, operatorGone }, request.seen);
    if (changes !== null) return changes;
  }
  if (online && service.externalBookingUrl !== null) {
    errors.push({ path: 'serviceId', message: t(locale, 'serviceElsewhere', { url: service.externalBookingUrl }) });
  }
  if (online && service.invitationOnly && !isInvited) {
    errors.push({ path: 'serviceId', message: t(locale, 'serviceInvitationOnly') });
  }
  if (request.operatorId !== null && operators.length === 0) {
    errors.push({ path: 'operatorId', message: t(locale, 'operatorNotOffering') });
  }
  if (online && service.noticeText !== null && !request.noticeRead) {
    errors.push({ path: 'noticeRead', message: t(locale, 'noticeNotRead') });
  }
  if (online) errors.push(...findOnlineVisitProblems(locale, agenda, request.visit));
  return errors.length === 0 ? null : { kind: 'invalid', errors };
}
