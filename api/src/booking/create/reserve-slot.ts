import { readServiceAgenda } from '../../agenda/service-agenda/service-agenda.ts';
import type { ServiceAgenda } from '../../agenda/service-agenda/types.ts';
import type { BookingSource } from '../../db/entities/booking/booking.ts';
import type { FieldProblem } from '../../graphql/field-errors.ts';
import { t } from '../../graphql/messages.ts';
import type { Candidate, OperatorDay } from '../../scheduling/assign.ts';
import { calendarDay, type CalendarDay, localDate } from '../../scheduling/calendar-day.ts';
import type { RequestContext } from '../../context.ts';
import { findNextFreeSlot } from '../availability/availability.ts';
import type { BookOutcome } from './book.result.ts';
import type { CheckedRequest } from './book.schema.ts';
import { findPreviousResult } from './find-previous-result.ts';
import { closureOf, operatorDays } from '../availability/bookable-slots.ts';
import { serialize, coalesce, type Turn } from './coalesce.ts';
import { insertBooking } from './insert-booking.ts';

const SECOND = 1000;

/** What is known of the work a browser was to do. */
export type Proof = { given: boolean; everywhere: boolean };

/** In what citizens and staff differ when they book. */
export type Terms = {
  source: BookingSource;
  /** Whether the citizen was shown the privacy notice and ticked it. */
  privacyShown: boolean;
  /** Whether what keeps hoarders and traders away holds; staff know whom they book for. */
  bound: boolean;
  /** Throws at whoever asked too often. */
  admit?(): Promise<void>;
  /** Whether the browser did the work that robots do not like, and whether every service asks for it. */
  proof?(): Promise<Proof>;
  /** Whether that start is to be had at all, and who can take it, in the order to ask them. */
  whoCanTake(
    ctx: RequestContext,
    agenda: ServiceAgenda,
    day: CalendarDay,
    operators: readonly OperatorDay[],
    startsAt: number,
  ): { offered: boolean; who: Candidate[] };
};

/** So often a request looks anew after somebody else was quicker; each of these times one more citizen had been served. */
const MAX_ATTEMPTS = 8;

/**
 * Reads the agenda of the day, decides who can take the booking, and writes it. Whoever was quicker is in the database
 * by then, so whoever lost looks anew: another operator may still be free, or staff may have changed the agenda meanwhile.
 */
export async function reserveSlot(ctx: RequestContext, wanted: CheckedRequest, terms: Terms): Promise<BookOutcome> {
  const { municipality } = ctx;
  const day = calendarDay(localDate(wanted.startsAt, municipality.timeZone), municipality.timeZone);
  // Together, so that counting makes nobody wait.
  const [read, , proof] = await Promise.all([readDay(ctx, wanted, day, terms), terms.admit?.(), terms.proof?.()]);
  if (proof?.given === false && (proof.everywhere || read?.service.proofOfWork)) return { kind: 'proofWanted' };

  let agenda = read;
  for (let looks = 1; ; looks++) {
    const problem = agenda === null ? serviceUnknown(ctx) : problemWith(ctx, agenda, wanted, terms);
    if (agenda === null || problem !== null) return (await findPreviousResult(ctx, wanted)) ?? problem!;
    const operators = operatorDays(agenda, day, closureOf(agenda, day, municipality));
    const { offered, who } = terms.whoCanTake(ctx, agenda, day, operators, wanted.startsAt);
    if (who.length === 0 || looks > MAX_ATTEMPTS) {
      const end = {
        kind: offered ? 'taken' : 'notOffered',
        nextFreeAt: () => findNextFreeSlot(ctx, wanted, day.date),
      } as const;
      return (await findPreviousResult(ctx, wanted)) ?? end;
    }
    const turn = await writeInTurn(ctx, agenda, wanted, who, terms);
    if (turn.came) {
      if (turn.end?.kind === 'booked') return turn.end;
      const before = await findPreviousResult(ctx, wanted);
      if (before !== null) return before;
      if (turn.end !== null) return turn.end;
    }
    agenda = await readDay(ctx, wanted, day, terms);
  }
}

/** Writes with the first of them whom nobody here is writing with just now; the end is null when that time is lost. */
async function writeInTurn(
  ctx: RequestContext,
  agenda: ServiceAgenda,
  wanted: CheckedRequest,
  who: readonly Candidate[],
  terms: Terms,
): Promise<Turn<BookOutcome | null>> {
  const { municipality, pool } = ctx;
  const key = ({ operatorId, counter }: Candidate) => [municipality.id, operatorId, counter, wanted.startsAt].join(' ');
  return serialize(pool, who, key, (candidate) => insertBooking(ctx, agenda, wanted, candidate, terms));
}

async function readDay(
  { pool, municipality, now }: RequestContext,
  wanted: CheckedRequest,
  day: CalendarDay,
  { bound }: Terms,
): Promise<ServiceAgenda | null> {
  const request = {
    municipalityId: municipality.id,
    serviceId: wanted.serviceId,
    operatorId: wanted.operatorId,
    span: { start: day.start, end: day.end },
    fromDate: day.date,
    toDate: day.date,
    // To the second: those who ask at the same moment ask the same.
    ...(bound && { coolDownAt: Math.floor(now / SECOND) * SECOND }),
  };
  return coalesce(pool, JSON.stringify(request), () => readServiceAgenda(pool, request));
}

function serviceUnknown({ locale }: RequestContext): BookOutcome {
  return { kind: 'invalid', errors: [{ path: 'serviceId', message: t(locale, 'serviceUnknown') }] };
}

function problemWith(
  { locale }: RequestContext,
  { service, operators }: ServiceAgenda,
  wanted: CheckedRequest,
  { source }: Terms,
): BookOutcome | null {
  const online = source === 'ONLINE';
  const errors: FieldProblem[] = [];
  if (online && service.externalBookingUrl !== null) {
    errors.push({ path: 'serviceId', message: t(locale, 'serviceElsewhere', { url: service.externalBookingUrl }) });
  }
  if (wanted.operatorId !== null && operators.length === 0) {
    errors.push({ path: 'operatorId', message: t(locale, 'operatorNotOffering') });
  }
  if (online && service.noticeText !== null && !wanted.noticeRead) {
    errors.push({ path: 'noticeRead', message: t(locale, 'noticeNotRead') });
  }
  return errors.length === 0 ? null : { kind: 'invalid', errors };
}
