import { readServiceAgenda } from '../../agenda/service-agenda/service-agenda.ts';
import type { VisitRequest } from '../../agenda/service-agenda/visit.ts';
import { bookableWindow } from '../../booking/availability/bookable-slots.ts';
import { addDays, calendarDay, calendarDays } from '../../scheduling/calendar-day.ts';
import type { Span } from '../../scheduling/interval.ts';
import type { Target } from '../../staff/permissions.ts';
import type { RequestContext } from '../../context.ts';
import { type AppointmentLength, createServiceWindow, type FreeTime, type ServiceWindow } from './service-window.ts';

/** Days per search window. Times within one window are compared, later windows are read only if needed. */
const WINDOW_DAYS = 14;

/** A service with the rest of the visit, the first date to search, and the appointment to place. */
export type FreeTimeRequest = {
  serviceId: number;
  visit: VisitRequest | undefined;
  date: string;
  length: AppointmentLength;
  minute: number;
};

/** Free times of a service within one window, and the first date of the next window (null: none). */
export type FreeTimeWindow = { free: FreeTime[]; next: string | null };

/** Finds free times of services. Caches agendas and takes the reserved times into account. */
export type FreeTimeFinder = {
  /** Returns null if the service does not exist or is retired. */
  findFreeTimes(request: FreeTimeRequest): Promise<FreeTimeWindow | null>;
  /** Marks a time as busy, in memory only. */
  reserve(operatorId: number, span: Span): void;
};

/**
 * Creates a finder of the times from now to the horizon of each service. The minimum notice does not apply to staff.
 * Finds only times of operators whose bookings the member of staff may manage.
 */
export function createFreeTimeFinder(ctx: RequestContext, canManage: (target: Target) => boolean): FreeTimeFinder {
  const { timeZone } = ctx.municipality;
  const cache = new Map<string, { times: ServiceWindow; end: number } | null>();
  const reserved: { operatorId: number; span: Span }[] = [];

  async function read(serviceId: number, visit: VisitRequest | undefined, date: string) {
    const days = calendarDays(date, addDays(date, WINDOW_DAYS - 1), timeZone);
    const agenda = await readServiceAgenda(ctx.db, {
      municipalityId: ctx.municipality.id,
      serviceId,
      visit,
      operatorId: null,
      span: { start: days[0]!.start, end: days.at(-1)!.end },
      fromDate: date,
      toDate: days.at(-1)!.date,
      now: ctx.now,
    });
    if (agenda === null) return null;
    const { end } = bookableWindow(agenda, ctx.now, timeZone);
    const operators = agenda.operators.filter(({ id }) => canManage({ placeIds: [agenda.place.id], operatorId: id }));
    const times = createServiceWindow({ ...agenda, operators }, days, ctx.municipality, { start: ctx.now, end });
    for (const { operatorId, span } of reserved) times.reserve(operatorId, span);
    return { times, end };
  }

  return {
    async findFreeTimes({ serviceId, visit, date, length, minute }) {
      const further = (visit?.further ?? []).map((item) => item.serviceId);
      const key = `${[serviceId, ...further].join('+')} ${date}`;
      if (!cache.has(key)) cache.set(key, await read(serviceId, visit, date));
      const window = cache.get(key) ?? null;
      if (window === null) return null;
      const next = addDays(date, WINDOW_DAYS);
      return {
        free: window.times.findFreeTimes(length, minute),
        next: calendarDay(next, timeZone).start < window.end ? next : null,
      };
    },
    reserve(operatorId, span) {
      reserved.push({ operatorId, span });
      for (const window of cache.values()) window?.times.reserve(operatorId, span);
    },
  };
}
