import { readServiceAgenda } from '../../agenda/service-agenda/service-agenda.ts';
import type { AgendaOperator, ServiceAgenda } from '../../agenda/service-agenda/types.ts';
import { getOpenWindows } from '../../agenda/opening-hours/hours-on-date.ts';
import { addDays, bookableWindow, findClosure } from '../../booking/availability/bookable-slots.ts';
import { calendarDay, type CalendarDay, calendarDays } from '../../scheduling/calendar-day.ts';
import { merge, overlaps, type Span } from '../../scheduling/interval.ts';
import { isLaneFree, operatorSlots, type SlotRules } from '../../scheduling/slots.ts';
import type { RequestContext } from '../../context.ts';

const MINUTE = 60_000;
/** So many days are looked at together: a free time next week counts as much as one tomorrow, one next month does not. */
const LOOK_AT_DAYS = 14;

/** A time at which an operator is free. */
export type FreeTime = { startsAt: number; operatorId: number; operatorName: string };

/** How long an appointment and the rest after it take, whatever the service says by now. */
export type AppointmentLength = Pick<SlotRules, 'durationMinutes' | 'bufferMinutes'>;

/** A fortnight of a service: its free times, and whether there is anything to look at beyond. */
export type FreeTimeWindow = { free: FreeTime[]; next: string | null };

type CachedAgenda = {
  agenda: ServiceAgenda;
  bookable: Span;
  days: CalendarDay[];
  found: Map<string, Map<string, FreeTime[]>>;
};

/** The free times of services, read once and kept up to date with what was promised since. */
export type FreeTimeFinder = {
  /** Null: nobody offers that service any more. */
  findFreeTimes(serviceId: number, date: string, length: AppointmentLength): Promise<FreeTimeWindow | null>;
  reserve(operatorId: number, span: Span): void;
};

/** Looks at agendas as they stand; many bookings ask for the same days again and again. */
export function createFreeTimeFinder(ctx: RequestContext): FreeTimeFinder {
  const { timeZone } = ctx.municipality;
  const known = new Map<string, CachedAgenda | null>();
  const promised: { operatorId: number; span: Span }[] = [];

  async function read(serviceId: number, date: string): Promise<CachedAgenda | null> {
    const days = calendarDays(date, addDays(date, LOOK_AT_DAYS - 1), timeZone);
    const agenda = await readServiceAgenda(ctx.pool, {
      municipalityId: ctx.municipality.id,
      serviceId,
      operatorId: null,
      span: { start: days[0]!.start, end: days.at(-1)!.end },
      fromDate: date,
      toDate: days.at(-1)!.date,
    });
    if (agenda === null) return null;
    const fresh = { agenda, days, bookable: bookableWindow(agenda, ctx.now, timeZone), found: new Map() };
    for (const { operatorId, span } of promised) hold(fresh, operatorId, span);
    return fresh;
  }

  return {
    async findFreeTimes(serviceId, date, length) {
      const key = `${serviceId} ${date}`;
      if (!known.has(key)) known.set(key, await read(serviceId, date));
      const fortnight = known.get(key) ?? null;
      if (fortnight === null) return null;
      const open = fortnight.days.filter((day) => findClosure(fortnight.agenda, day, ctx.municipality) === null);
      const free = open.flatMap((day) =>
        fortnight.agenda.operators.flatMap((operator) => freeOn(fortnight, day, operator, length)),
      );
      const next = addDays(date, LOOK_AT_DAYS);
      return { free, next: calendarDay(next, timeZone).start < fortnight.bookable.end ? next : null };
    },
    reserve(operatorId, span) {
      promised.push({ operatorId, span });
      for (const fortnight of known.values()) if (fortnight !== null) hold(fortnight, operatorId, span);
    },
  };
}

function freeOn(
  { agenda, bookable, found }: CachedAgenda,
  day: CalendarDay,
  operator: AgendaOperator,
  length: AppointmentLength,
): FreeTime[] {
  const dayKey = `${day.date} ${operator.id}`;
  const ofDay = found.get(dayKey) ?? new Map<string, FreeTime[]>();
  found.set(dayKey, ofDay);
  const lengthKey = `${length.durationMinutes} ${length.bufferMinutes}`;
  const before = ofDay.get(lengthKey);
  if (before !== undefined) return before;
  const rules = { ...length, stepMinutes: agenda.service.stepMinutes };
  const { id: operatorId, name: operatorName } = operator;
  const { free } = operatorSlots(day, getOpenWindows(day, operator), rules, operator.lanes, bookable);
  const times = free.map((startsAt) => ({ startsAt, operatorId, operatorName }));
  ofDay.set(lengthKey, times);
  return times;
}

function hold({ agenda, days, found }: CachedAgenda, operatorId: number, span: Span): void {
  const operator = agenda.operators.find(({ id }) => id === operatorId);
  if (operator === undefined) return;
  const rules = { durationMinutes: (span.end - span.start) / MINUTE, stepMinutes: 1, bufferMinutes: 0 };
  const taken = operator.lanes.findIndex((lane) => isLaneFree(span.start, rules, lane));
  operator.lanes = operator.lanes.map((lane, i) => (i === taken ? merge([...lane, span]) : lane));
  for (const day of days) if (overlaps(day, span)) found.delete(`${day.date} ${operatorId}`);
}
