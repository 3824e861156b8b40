import { readServiceAgenda, type ServiceAgenda } from '../agenda/service-agenda.ts';
import type { BookingSource } from '../data/booking.ts';
import type { FieldProblem } from '../graphql/field-problems.ts';
import { say } from '../graphql/words.ts';
import type { Candidate, OperatorDay } from '../scheduling/assign.ts';
import { calendarDay, type CalendarDay, localDate } from '../scheduling/calendar-day.ts';
import type { Work } from '../work.ts';
import { nextFree } from './availability.ts';
import type { BookOutcome } from './book-outcome.ts';
import type { CheckedRequest } from './book-request.ts';
import { madeBefore } from './made-before.ts';
import { closureOf, operatorDays } from './offered-slots.ts';
import { writeBooking } from './write-booking.ts';

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
    work: Work,
    agenda: ServiceAgenda,
    day: CalendarDay,
    operators: readonly OperatorDay[],
    startsAt: number,
  ): { offered: boolean; who: Candidate[] };
};

/** Reads the agenda of the day, decides who can take the booking, and writes it with the first who still can. */
export async function takeTime(work: Work, wanted: CheckedRequest, terms: Terms): Promise<BookOutcome> {
  const { municipality } = work;
  const day = calendarDay(localDate(wanted.startsAt, municipality.timeZone), municipality.timeZone);
  // Together, so that counting makes nobody wait.
  const [agenda, , proof] = await Promise.all([readDay(work, wanted, day, terms), terms.admit?.(), terms.proof?.()]);
  if (proof?.given === false && (proof.everywhere || agenda?.service.proofOfWork)) return { kind: 'proofWanted' };
  const problem = agenda === null ? serviceUnknown(work) : problemWith(work, agenda, wanted, terms);
  if (agenda === null || problem !== null) return (await madeBefore(work, wanted)) ?? problem!;

  const operators = operatorDays(agenda, day, closureOf(agenda, day, municipality));
  const { offered, who } = terms.whoCanTake(work, agenda, day, operators, wanted.startsAt);
  for (const candidate of who) {
    const booked = await writeBooking(work, agenda, wanted, candidate, terms);
    if (booked?.kind === 'booked') return booked;
    if (booked !== null) return (await madeBefore(work, wanted)) ?? booked;
  }
  const before = await madeBefore(work, wanted);
  if (before !== null) return before;
  return { kind: offered ? 'taken' : 'notOffered', nextFreeAt: () => nextFree(work, wanted, day.date) };
}

async function readDay(
  { pool, municipality, now }: Work,
  wanted: CheckedRequest,
  day: CalendarDay,
  { bound }: Terms,
): Promise<ServiceAgenda | null> {
  return readServiceAgenda(pool, {
    municipalityId: municipality.id,
    serviceId: wanted.serviceId,
    operatorId: wanted.operatorId,
    span: { start: day.start, end: day.end },
    fromDate: day.date,
    toDate: day.date,
    ...(bound && { restingAt: now }),
  });
}

function serviceUnknown({ locale }: Work): BookOutcome {
  return { kind: 'invalid', errors: [{ path: 'serviceId', message: say(locale, 'serviceUnknown') }] };
}

function problemWith(
  { locale }: Work,
  { service, operators }: ServiceAgenda,
  wanted: CheckedRequest,
  { source }: Terms,
): BookOutcome | null {
  const online = source === 'ONLINE';
  const errors: FieldProblem[] = [];
  if (online && service.externalBookingUrl !== null) {
    errors.push({ path: 'serviceId', message: say(locale, 'serviceElsewhere', { url: service.externalBookingUrl }) });
  }
  if (wanted.operatorId !== null && operators.length === 0) {
    errors.push({ path: 'operatorId', message: say(locale, 'operatorNotOffering') });
  }
  if (online && service.noticeText !== null && !wanted.noticeRead) {
    errors.push({ path: 'noticeRead', message: say(locale, 'noticeNotRead') });
  }
  return errors.length === 0 ? null : { kind: 'invalid', errors };
}
