import { readServiceAgenda, type ServiceAgenda } from '../agenda/service-agenda.ts';
import { say } from '../graphql/words.ts';
import { candidates, type Candidate, isOffered } from '../scheduling/assign.ts';
import { calendarDay, localDate } from '../scheduling/calendar-day.ts';
import type { Work } from '../work.ts';
import type { FieldProblem } from './applicant.ts';
import { nextFree } from './availability.ts';
import type { BookOutcome } from './book-outcome.ts';
import { checkRequest, type BookRequest, type CheckedRequest } from './book-request.ts';
import { madeBefore } from './made-before.ts';
import { bookableSpan, closureOf, operatorDays } from './offered-slots.ts';
import { writeBooking } from './write-booking.ts';

/**
 * Books a time for a citizen: one read, one write. The same request under the same key is answered with the same
 * booking and the same token, however often it comes; when anybody will do, the next free operator is tried.
 */
export async function book(work: Work, request: BookRequest): Promise<BookOutcome> {
  const checked = checkRequest(request, work.locale);
  if (checked.kind === 'invalid') return checked;
  const wanted = checked.request;

  const agenda = await readDay(work, wanted);
  const problem = agenda === null ? serviceUnknown(work) : problemWith(work, agenda, wanted);
  if (agenda === null || problem !== null) return (await madeBefore(work, wanted)) ?? problem!;

  const { offered, who } = whoCanTake(work, agenda, wanted);
  for (const candidate of who) {
    const booked = await writeBooking(work, agenda, wanted, candidate);
    if (booked !== null) return booked;
  }
  const before = await madeBefore(work, wanted);
  if (before !== null) return before;
  const nextFreeAt = () => nextFree(work, wanted, localDate(wanted.startsAt, work.municipality.timeZone));
  return { kind: offered ? 'taken' : 'notOffered', nextFreeAt };
}

async function readDay(work: Work, wanted: CheckedRequest): Promise<ServiceAgenda | null> {
  const { municipality } = work;
  const day = calendarDay(localDate(wanted.startsAt, municipality.timeZone), municipality.timeZone);
  return readServiceAgenda(work.pool, {
    municipalityId: municipality.id,
    serviceId: wanted.serviceId,
    operatorId: wanted.operatorId,
    span: { start: day.start, end: day.end },
    fromDate: day.date,
    toDate: day.date,
  });
}

function serviceUnknown({ locale }: Work): BookOutcome {
  return { kind: 'invalid', errors: [{ path: 'serviceId', message: say(locale, 'serviceUnknown') }] };
}

function problemWith(
  { locale }: Work,
  { service, operators }: ServiceAgenda,
  wanted: CheckedRequest,
): BookOutcome | null {
  const errors: FieldProblem[] = [];
  if (service.externalBookingUrl !== null) {
    errors.push({ path: 'serviceId', message: say(locale, 'serviceElsewhere', { url: service.externalBookingUrl }) });
  }
  if (wanted.operatorId !== null && operators.length === 0) {
    errors.push({ path: 'operatorId', message: say(locale, 'operatorNotOffering') });
  }
  if (service.noticeText !== null && !wanted.noticeRead) {
    errors.push({ path: 'noticeRead', message: say(locale, 'noticeNotRead') });
  }
  return errors.length === 0 ? null : { kind: 'invalid', errors };
}

function whoCanTake(work: Work, agenda: ServiceAgenda, wanted: CheckedRequest): { offered: boolean; who: Candidate[] } {
  const { municipality, now } = work;
  const day = calendarDay(localDate(wanted.startsAt, municipality.timeZone), municipality.timeZone);
  const operators = operatorDays(agenda, day, closureOf(agenda, day, municipality));
  const bookable = bookableSpan(agenda, now, municipality.timeZone);
  return {
    offered: isOffered(day, wanted.startsAt, agenda.service, operators, bookable),
    who: candidates(day, wanted.startsAt, agenda.service, operators, bookable),
  };
}
