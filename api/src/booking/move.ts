import type { PoolClient } from 'pg';
import { readServiceAgenda, type ServiceAgenda } from '../agenda/service-agenda.ts';
import { isOverlap, transaction } from '../data/transaction.ts';
import type { Candidate } from '../scheduling/assign.ts';
import { calendarDay, localDate } from '../scheduling/calendar-day.ts';
import { subtract } from '../scheduling/interval.ts';
import type { Work } from '../work.ts';
import type { BookingFacts } from './booking-facts.ts';
import { bookingMessage } from './booking-message.ts';
import { changeOf } from './change-of.ts';
import { findById, type FoundBooking } from './find-booking.ts';
import { noteDeed } from './note-deed.ts';
import { closureOf, operatorDays } from './offered-slots.ts';
import { staffCandidates } from './staff-slot.ts';

const MINUTE = 60_000;

/** Where staff want a booking to be: with whom (null: whoever is free), from when; as they last saw it. */
export type MoveRequest = { bookingId: string; startsAt: number; operatorId: number | null; sequence: number };

/** How a request to move ends. */
export type MoveOutcome =
  | { kind: 'moved'; booking: BookingFacts }
  | { kind: 'notFound' }
  /** Somebody else moved or cancelled it meanwhile. */
  | { kind: 'changed'; booking: BookingFacts }
  | { kind: 'taken' }
  | { kind: 'notOffered' };

/** Sposta: another time, another operator or both; the duration stays as it was booked, and the citizen is told. */
export async function move(work: Work, request: MoveRequest): Promise<MoveOutcome> {
  const found = await findById(work, request.bookingId);
  if (found === null) return { kind: 'notFound' };
  const { facts } = found;
  if (facts.sequence !== request.sequence || facts.status !== 'CONFIRMED') return { kind: 'changed', booking: facts };

  const agenda = await readTargetDay(work, facts, request);
  const target = agenda === null ? { offered: false, who: [] } : whoCanTake(work, agenda, facts, request);
  for (const candidate of target.who) {
    const moved = await write(work, found, agenda!, request, candidate);
    if (moved === 'changed') return { kind: 'changed', booking: (await findById(work, facts.id))?.facts ?? facts };
    if (moved !== 'taken') return { kind: 'moved', booking: moved };
  }
  return { kind: target.offered ? 'taken' : 'notOffered' };
}

async function readTargetDay({ pool, municipality }: Work, facts: BookingFacts, { startsAt, operatorId }: MoveRequest) {
  const day = calendarDay(localDate(startsAt, municipality.timeZone), municipality.timeZone);
  return readServiceAgenda(pool, {
    municipalityId: municipality.id,
    serviceId: facts.service.id,
    operatorId,
    span: { start: day.start, end: day.end },
    fromDate: day.date,
    toDate: day.date,
    evenRetired: true,
  });
}

function whoCanTake(work: Work, agenda: ServiceAgenda, facts: BookingFacts, { startsAt }: MoveRequest) {
  const { municipality, now } = work;
  const day = calendarDay(localDate(startsAt, municipality.timeZone), municipality.timeZone);
  const own = { start: facts.startsAt, end: facts.endsAt + agenda.service.bufferMinutes * MINUTE };
  const operators = operatorDays(agenda, day, closureOf(agenda, day, municipality)).map((operator) =>
    operator.operatorId === String(facts.operator.id)
      ? {
          ...operator,
          lanes: operator.lanes.map((lane, i) => (i === facts.counter - 1 ? subtract(lane, [own]) : lane)),
        }
      : operator,
  );
  const rules = { ...agenda.service, durationMinutes: (facts.endsAt - facts.startsAt) / MINUTE };
  return staffCandidates(day, startsAt, rules, operators, now);
}

// A move cannot say ON CONFLICT DO NOTHING: whoever moves bookings of an operator takes turns on the operator's row.
async function write(
  work: Work,
  { facts, locale }: FoundBooking,
  agenda: ServiceAgenda,
  { startsAt, sequence }: MoveRequest,
  candidate: Candidate,
): Promise<BookingFacts | 'taken' | 'changed'> {
  const operator = agenda.operators.find((one) => String(one.id) === candidate.operatorId)!;
  const endsAt = startsAt + (facts.endsAt - facts.startsAt);
  const moved: BookingFacts = {
    ...facts,
    startsAt,
    endsAt,
    cancellableUntil: startsAt - (facts.startsAt - facts.cancellableUntil),
    operator: { id: operator.id, name: operator.name },
    counter: candidate.counter,
    sequence: sequence + 1,
  };
  const freeAt = endsAt + agenda.service.bufferMinutes * MINUTE;
  try {
    const done = await transaction(work.pool, async (client) => {
      await lockOperators(client, work.municipality.id, [facts.operator.id, operator.id]);
      const { rowCount } = await client.query(
        `update booking set operator_id = $4, counter = $5, starts_at = $6, ends_at = $7, free_at = $8, sequence = sequence + 1
         where municipality_id = $1 and id = $2 and sequence = $3 and status = 'CONFIRMED'`,
        [
          work.municipality.id,
          facts.id,
          sequence,
          operator.id,
          candidate.counter,
          new Date(startsAt),
          new Date(endsAt),
          new Date(freeAt),
        ],
      );
      if (rowCount === 0) return false;
      await tell(client, work, facts, moved, locale);
      return true;
    });
    if (!done) return 'changed';
  } catch (error) {
    if (isOverlap(error)) return 'taken';
    throw error;
  }
  work.mailIsWaiting();
  work.agendaChanged(changeOf(work, facts));
  work.agendaChanged(changeOf(work, moved));
  return moved;
}

async function lockOperators(client: PoolClient, municipalityId: number, ids: number[]): Promise<void> {
  await client.query('select from operator where municipality_id = $1 and id = any($2) order by id for update', [
    municipalityId,
    ids,
  ]);
}

async function tell(
  client: PoolClient,
  work: Work,
  before: BookingFacts,
  after: BookingFacts,
  locale: FoundBooking['locale'],
): Promise<void> {
  await noteDeed(client, work, after, {
    act: 'moveBooking',
    details: { from: where(before), to: where(after) },
    message: bookingMessage('BOOKING_MOVED', after, work, locale, { movedFrom: before.startsAt }),
  });
}

function where({ startsAt, operator }: BookingFacts): { startsAt: string; operatorId: number } {
  return { startsAt: new Date(startsAt).toISOString(), operatorId: operator.id };
}
