import { v7 as uuid } from 'uuid';
import { actorColumns } from '../../audit.ts';
import type { AgendaService, ServiceAgenda } from '../../agenda/service-agenda/types.ts';
import type { Candidate } from '../../scheduling/assign.ts';
import type { RequestContext } from '../../context.ts';
import type { CheckedRequest } from './book.schema.ts';
import type { BookOutcome } from './book.result.ts';
import type { BookingDetails } from '../booking-details.ts';
import { bookingMessage } from '../booking-message.ts';
import { tokenHash } from '../cancel/cancel-token.ts';
import { changeOf } from '../agenda-change.ts';
import { runInsertBooking } from './insert-booking.sql.ts';
import { requestHash } from './find-previous-result.ts';
import type { Terms } from './reserve-slot.ts';

const MINUTE = 60_000;

/** Writes the booking with one operator and the mail that tells of it; null when that time has just been lost. */
export async function insertBooking(
  ctx: RequestContext,
  agenda: ServiceAgenda,
  wanted: CheckedRequest,
  candidate: Candidate,
  { source, privacyShown, bound }: Pick<Terms, 'source' | 'privacyShown' | 'bound'>,
): Promise<BookOutcome | null> {
  const facts = { ...newBooking(agenda, wanted, candidate, bound ? ctx.now : null), source };
  const { confirmBy } = facts;
  const token = ctx.cancelTokenFor(facts.id);
  const inserted = await runInsertBooking(ctx.pool, candidate, {
    municipalityId: ctx.municipality.id,
    facts,
    busyUntil: facts.endsAt + agenda.service.bufferMinutes * MINUTE,
    locale: ctx.locale,
    now: ctx.now,
    privacyVersion: privacyShown ? ctx.municipality.privacyVersion : null,
    shownPrivacyVersion: wanted.privacyVersion,
    noticeRead: wanted.noticeRead,
    tokenHash: tokenHash(token),
    confirmBy,
    confirmTokenHash: confirmBy === null ? null : tokenHash(ctx.confirmTokenFor(facts.id)),
    idempotencyKey: wanted.idempotencyKey,
    requestHash: requestHash(wanted),
    mailId: uuid(),
    // The number is the database's to give: it is put into the message as it is written.
    message: bookingMessage('BOOKING_CONFIRMED', { ...facts, number: 0 }, ctx, ctx.locale),
    agendaVersion: agenda.operators.find(({ id }) => String(id) === candidate.operatorId)!.version,
    mostOpen: bound ? agenda.service.maxOpenBookingsPerContact : null,
    mostAnHour: bound ? ctx.maxBookingsPerHour : null,
    keepsResting: bound,
    actor: actorColumns(ctx),
  });
  switch (inserted.kind) {
    case 'lost':
      return null;
    case 'tooMany':
      return { kind: 'tooMany', limit: agenda.service.maxOpenBookingsPerContact! };
    case 'tooOften':
      return { kind: 'tooOften', waitMs: inserted.until - ctx.now };
  }
  const { number } = inserted;
  ctx.onMailQueued();
  ctx.agendaChanged(changeOf(ctx, facts));
  return { kind: 'booked', booking: { ...facts, number }, cancelToken: token };
}

function newBooking(
  { service, place, operators }: ServiceAgenda,
  wanted: CheckedRequest,
  candidate: Candidate,
  madeOnlineAt: number | null,
): Omit<BookingDetails, 'number' | 'source'> {
  const { id, slug, name, durationMinutes, requirements, noticeText, noticeUrl } = service;
  const operator = operators.find((one) => String(one.id) === candidate.operatorId)!;
  const confirmBy = madeOnlineAt === null ? null : toConfirmBy(service, wanted.startsAt, madeOnlineAt);
  return {
    id: uuid(),
    status: confirmBy === null ? 'CONFIRMED' : 'REQUESTED',
    startsAt: wanted.startsAt,
    endsAt: wanted.startsAt + durationMinutes * MINUTE,
    cancellableUntil: wanted.startsAt - service.cancelNoticeMinutes * MINUTE,
    cancelledAt: null,
    confirmBy,
    sequence: 0,
    service: {
      id,
      slug,
      name,
      durationMinutes,
      requirements,
      notice: noticeText === null ? null : { text: noticeText, url: noticeUrl },
    },
    place,
    operator: { id: operator.id, name: operator.name },
    counter: candidate.counter,
    applicant: wanted.applicant,
    notes: wanted.notes,
  };
}

/** Until when a time is held for the citizen's word; never longer than until it begins. Null: none is asked for. */
function toConfirmBy({ confirmEmailMinutes }: AgendaService, startsAt: number, now: number): number | null {
  return confirmEmailMinutes === null ? null : Math.min(now + confirmEmailMinutes * MINUTE, startsAt);
}
