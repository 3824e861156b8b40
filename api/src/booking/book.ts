import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { readServiceAgenda, type ServiceAgenda } from '../agenda/service-agenda.ts';
import { say } from '../graphql/words.ts';
import { candidates, type Candidate, isOffered } from '../scheduling/assign.ts';
import { calendarDay, localDate } from '../scheduling/calendar-day.ts';
import type { Work } from '../work.ts';
import type { FieldProblem } from './applicant.ts';
import { nextFree } from './availability.ts';
import { bookingMessage } from './booking-message.ts';
import type { BookingFacts } from './booking-facts.ts';
import { checkRequest, type BookRequest, type CheckedRequest } from './book-request.ts';
import { tokenHash } from './cancel-token.ts';
import { findByKey } from './find-booking.ts';
import { insertBooking } from './insert-booking.ts';
import { bookableSpan, closureOf, operatorDays } from './offered-slots.ts';

const MINUTE = 60_000;

/** How a request to book ends. */
export type BookOutcome =
  | { kind: 'booked'; booking: BookingFacts; cancelToken: string }
  | { kind: 'taken'; nextFreeAt: number | null }
  | { kind: 'notOffered'; nextFreeAt: number | null }
  | { kind: 'invalid'; errors: FieldProblem[] };

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
    const booked = await write(work, agenda, wanted, candidate);
    if (booked !== null) return booked;
  }
  const before = await madeBefore(work, wanted);
  if (before !== null) return before;
  const nextFreeAt = await nextFree(work, wanted, localDate(wanted.startsAt, work.municipality.timeZone));
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

async function write(
  work: Work,
  { service, place, operators }: ServiceAgenda,
  wanted: CheckedRequest,
  candidate: Candidate,
): Promise<BookOutcome | null> {
  const id = uuid();
  const token = work.cancelTokenOf(id);
  const operator = operators.find((one) => String(one.id) === candidate.operatorId)!;
  const endsAt = wanted.startsAt + service.durationMinutes * MINUTE;
  const { noticeText, noticeUrl } = service;
  const facts: BookingFacts = {
    id,
    number: 0,
    status: 'CONFIRMED',
    startsAt: wanted.startsAt,
    endsAt,
    cancellableUntil: wanted.startsAt - service.cancelNoticeMinutes * MINUTE,
    cancelledAt: null,
    sequence: 0,
    service: {
      id: service.id,
      slug: service.slug,
      name: service.name,
      durationMinutes: service.durationMinutes,
      requirements: service.requirements,
      notice: noticeText === null ? null : { text: noticeText, url: noticeUrl },
    },
    place,
    operator: { id: operator.id, name: operator.name },
    applicant: wanted.applicant,
    notes: wanted.notes,
  };
  const number = await insertBooking(work.pool, candidate, {
    municipalityId: work.municipality.id,
    facts,
    freeAt: endsAt + service.bufferMinutes * MINUTE,
    locale: work.locale,
    now: work.now,
    privacyVersion: work.municipality.privacyVersion,
    noticeRead: wanted.noticeRead,
    tokenHash: tokenHash(token),
    idempotencyKey: wanted.idempotencyKey,
    requestHash: requestHash(wanted),
    mailId: uuid(),
    message: bookingMessage('BOOKING_CONFIRMED', facts, work, work.locale),
  });
  if (number === null) return null;
  work.mailIsWaiting();
  return { kind: 'booked', booking: { ...facts, number }, cancelToken: token };
}

async function madeBefore(work: Work, wanted: CheckedRequest): Promise<BookOutcome | null> {
  const found = await findByKey(work, wanted.idempotencyKey);
  if (found === null) return null;
  if (found.requestHash === null || !requestHash(wanted).equals(found.requestHash)) {
    return { kind: 'invalid', errors: [{ path: 'idempotencyKey', message: say(work.locale, 'keyUsedForAnother') }] };
  }
  return { kind: 'booked', booking: found.facts, cancelToken: work.cancelTokenOf(found.facts.id) };
}

function requestHash(wanted: CheckedRequest): Buffer {
  const { idempotencyKey: _, ...rest } = wanted;
  return createHash('sha256').update(JSON.stringify(rest)).digest();
}
