import { readServiceAgenda, type ServiceAgenda } from '../agenda/service-agenda.ts';
import { addDays, bookableSpan, closureOf, operatorDays } from '../booking/offered-slots.ts';
import type { OperatorDay } from '../scheduling/assign.ts';
import { calendarDay, calendarDays, localDate } from '../scheduling/calendar-day.ts';
import { merge, overlaps, type Span } from '../scheduling/interval.ts';
import { isLaneFree, operatorSlots, type SlotRules } from '../scheduling/slots.ts';
import type { Work } from '../work.ts';
import type { HeldBooking } from './plan.ts';

const MINUTE = 60_000;
const MOST_PROPOSALS = 3;
/** So many days are looked at together: a free time next week counts as much as one tomorrow, one next month does not. */
const LOOK_AT_DAYS = 14;

/** A time to which a booking could be moved. */
export type Proposal = { startsAt: number; operatorId: number; operatorName: string };

/**
 * For each booking up to three times at which it could take place instead, as the agenda stands: with the same operator
 * if possible, as near as possible to when it was. The first ones of all do not get into each other's way.
 */
export async function proposeTimes(work: Work, bookings: readonly HeldBooking[]): Promise<Map<string, Proposal[]>> {
  const promised = new Map<number, Span[]>();
  const read = cachedAgendas(work);
  const first = new Map<string, Proposal[]>();
  for (const booking of bookings) {
    const best = await nearest(work, read, booking, 1, promised);
    first.set(booking.id, best);
    for (const { startsAt, operatorId } of best) {
      const held = { start: startsAt, end: startsAt + booking.freeAt - booking.startsAt };
      promised.set(operatorId, [...(promised.get(operatorId) ?? []), held]);
    }
  }
  const proposals = new Map<string, Proposal[]>();
  for (const booking of bookings) {
    const own = first.get(booking.id)!;
    const more = own.length === 0 ? [] : await nearest(work, read, booking, MOST_PROPOSALS - 1, promised);
    proposals.set(booking.id, [...own, ...more]);
  }
  return proposals;
}

type ReadAgenda = (serviceId: number, fromDate: string) => Promise<ServiceAgenda | null>;

/** Bookings of one service ask for the same days again and again. */
function cachedAgendas({ pool, municipality }: Work): ReadAgenda {
  const known = new Map<string, Promise<ServiceAgenda | null>>();
  return (serviceId, fromDate) => {
    const key = `${serviceId} ${fromDate}`;
    const toDate = addDays(fromDate, LOOK_AT_DAYS - 1);
    const days = [fromDate, toDate].map((date) => calendarDay(date, municipality.timeZone));
    const agenda =
      known.get(key) ??
      readServiceAgenda(pool, {
        municipalityId: municipality.id,
        serviceId,
        operatorId: null,
        span: { start: days[0]!.start, end: days[1]!.end },
        fromDate,
        toDate,
      });
    known.set(key, agenda);
    return agenda;
  };
}

async function nearest(
  work: Work,
  read: ReadAgenda,
  booking: HeldBooking,
  wanted: number,
  promised: ReadonlyMap<number, Span[]>,
): Promise<Proposal[]> {
  const { municipality, now } = work;
  const { timeZone } = municipality;
  const found: Proposal[] = [];
  let fromDate = localDate(booking.startsAt, timeZone);
  for (;;) {
    const agenda = await read(booking.serviceId, fromDate);
    if (agenda === null) return found;
    const bookable = bookableSpan(agenda, now, timeZone);
    const days = calendarDays(fromDate, addDays(fromDate, LOOK_AT_DAYS - 1), timeZone);
    const free = days.flatMap((day) =>
      operatorDays(agenda, day, closureOf(agenda, day, municipality)).flatMap((operator) =>
        freeStarts(agenda, day, operator, booking, bookable, promised.get(Number(operator.operatorId)) ?? []),
      ),
    );
    const byWorth = free.toSorted(
      (a, b) => strangeness(a, booking) - strangeness(b, booking) || away(a, booking) - away(b, booking),
    );
    found.push(...byWorth.slice(0, wanted - found.length));
    fromDate = addDays(fromDate, LOOK_AT_DAYS);
    if (found.length === wanted || calendarDay(fromDate, timeZone).start >= bookable.end) return found;
  }
}

function freeStarts(
  { service, operators }: ServiceAgenda,
  day: Parameters<typeof operatorSlots>[0],
  operator: OperatorDay,
  booking: HeldBooking,
  bookable: Span,
  promised: readonly Span[],
): Proposal[] {
  const rules: SlotRules = {
    durationMinutes: (booking.endsAt - booking.startsAt) / MINUTE,
    stepMinutes: service.stepMinutes,
    bufferMinutes: (booking.freeAt - booking.endsAt) / MINUTE,
  };
  const lanes = promised.filter((span) => overlaps(span, day)).reduce(withPromise, operator.lanes);
  const { name } = operators.find(({ id }) => String(id) === operator.operatorId)!;
  return operatorSlots(day, operator.windows, rules, lanes, bookable).free.map((startsAt) => ({
    startsAt,
    operatorId: Number(operator.operatorId),
    operatorName: name,
  }));
}

function withPromise(lanes: OperatorDay['lanes'], span: Span): OperatorDay['lanes'] {
  const rules = { durationMinutes: (span.end - span.start) / MINUTE, stepMinutes: 1, bufferMinutes: 0 };
  const taken = lanes.findIndex((lane) => isLaneFree(span.start, rules, lane));
  return lanes.map((lane, i) => (i === taken ? merge([...lane, span]) : lane));
}

function strangeness({ operatorId }: Proposal, booking: HeldBooking): number {
  return operatorId === booking.operatorId ? 0 : 1;
}

function away({ startsAt }: Proposal, booking: HeldBooking): number {
  return Math.abs(startsAt - booking.startsAt);
}
