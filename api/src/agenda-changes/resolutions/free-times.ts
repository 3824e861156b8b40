import { readServiceAgenda } from '../../agenda/service-agenda/service-agenda.ts';
import type { AgendaOperator, ServiceAgenda } from '../../agenda/service-agenda/types.ts';
import { getOpenWindows } from '../../agenda/opening-hours/hours-on-date.ts';
import { addDays, bookableWindow, findClosure } from '../../booking/availability/bookable-slots.ts';
import { calendarDay, type CalendarDay, calendarDays } from '../../scheduling/calendar-day.ts';
import { merge, overlaps, type Span } from '../../scheduling/interval.ts';
import { isLaneFree, operatorSlots, type SlotRules } from '../../scheduling/slots.ts';
import type { RequestContext } from '../../context.ts';

const MINUTE_MS = 60_000;
/** Days per search window. Times within one window are compared, later windows are read only if needed. */
const WINDOW_DAYS = 14;

/** A free start of an operator, in epoch milliseconds. */
export type FreeTime = { startsAt: number; operatorId: number; operatorName: string };

/** Duration and buffer of an existing booking, which can differ from the current rules of its service. */
export type AppointmentLength = Pick<SlotRules, 'durationMinutes' | 'bufferMinutes'>;

/** Free times of a service within one window, and the first date of the next window (null: none). */
export type FreeTimeWindow = { free: FreeTime[]; next: string | null };

type CachedAgenda = {
  agenda: ServiceAgenda;
  bookable: Span;
  days: CalendarDay[];
  found: Map<string, Map<string, FreeTime[]>>;
};

/** Finds free times of services. Caches agendas and takes the reserved times into account. */
export type FreeTimeFinder = {
  /** Returns null if the service does not exist or is retired. */
  findFreeTimes(serviceId: number, date: string, length: AppointmentLength): Promise<FreeTimeWindow | null>;
  /** Marks a time as busy, in memory only. */
  reserve(operatorId: number, span: Span): void;
};

/** Creates a finder that caches agendas by service and date, because many bookings need the same days. */
export function createFreeTimeFinder(ctx: RequestContext): FreeTimeFinder {
  const { timeZone } = ctx.municipality;
  const cache = new Map<string, CachedAgenda | null>();
  const reserved: { operatorId: number; span: Span }[] = [];

  async function read(serviceId: number, date: string): Promise<CachedAgenda | null> {
    const days = calendarDays(date, addDays(date, WINDOW_DAYS - 1), timeZone);
    const agenda = await readServiceAgenda(ctx.db, {
      municipalityId: ctx.municipality.id,
      serviceId,
      operatorId: null,
      span: { start: days[0]!.start, end: days.at(-1)!.end },
      fromDate: date,
      toDate: days.at(-1)!.date,
    });
    if (agenda === null) return null;
    const loaded = { agenda, days, bookable: bookableWindow(agenda, ctx.now, timeZone), found: new Map() };
    for (const { operatorId, span } of reserved) reserveTime(loaded, operatorId, span);
    return loaded;
  }

  return {
    async findFreeTimes(serviceId, date, length) {
      const key = `${serviceId} ${date}`;
      if (!cache.has(key)) cache.set(key, await read(serviceId, date));
      const window = cache.get(key) ?? null;
      if (window === null) return null;
      const open = window.days.filter((day) => findClosure(window.agenda, day, ctx.municipality) === null);
      const free = open.flatMap((day) =>
        window.agenda.operators.flatMap((operator) => getFreeTimes(window, day, operator, length)),
      );
      const next = addDays(date, WINDOW_DAYS);
      return { free, next: calendarDay(next, timeZone).start < window.bookable.end ? next : null };
    },
    reserve(operatorId, span) {
      reserved.push({ operatorId, span });
      for (const window of cache.values()) if (window !== null) reserveTime(window, operatorId, span);
    },
  };
}

function getFreeTimes(
  { agenda, bookable, found }: CachedAgenda,
  day: CalendarDay,
  operator: AgendaOperator,
  length: AppointmentLength,
): FreeTime[] {
  const dayKey = `${day.date} ${operator.id}`;
  const dayTimes = found.get(dayKey) ?? new Map<string, FreeTime[]>();
  found.set(dayKey, dayTimes);
  const lengthKey = `${length.durationMinutes} ${length.bufferMinutes}`;
  const cachedTimes = dayTimes.get(lengthKey);
  if (cachedTimes !== undefined) return cachedTimes;
  const rules = { ...length, stepMinutes: agenda.service.stepMinutes };
  const { id: operatorId, name: operatorName } = operator;
  const { free } = operatorSlots(day, getOpenWindows(day, operator), rules, operator.lanes, bookable);
  const times = free.map((startsAt) => ({ startsAt, operatorId, operatorName }));
  dayTimes.set(lengthKey, times);
  return times;
}

function reserveTime({ agenda, days, found }: CachedAgenda, operatorId: number, span: Span): void {
  const operator = agenda.operators.find(({ id }) => id === operatorId);
  if (operator === undefined) return;
  const rules = { durationMinutes: (span.end - span.start) / MINUTE_MS, stepMinutes: 1, bufferMinutes: 0 };
  const freeLane = operator.lanes.findIndex((lane) => isLaneFree(span.start, rules, lane));
  operator.lanes = operator.lanes.map((lane, i) => (i === freeLane ? merge([...lane, span]) : lane));
  for (const day of days) if (overlaps(day, span)) found.delete(`${day.date} ${operatorId}`);
}
