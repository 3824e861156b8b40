import type { AgendaOperator, ServiceAgenda } from '../../agenda/service-agenda/types.ts';
import { getOpenWindows } from '../../agenda/opening-hours/hours-on-date.ts';
import { findClosure } from '../../booking/availability/bookable-slots.ts';
import { isOpen } from '../../booking/availability/staff-candidates.ts';
import type { Municipality } from '../../db/entities/catalogue/municipality.ts';
import { type CalendarDay, instantAt, wallMinute } from '../../scheduling/calendar-day.ts';
import { merge, overlaps, type Span } from '../../scheduling/interval.ts';
import { freeLane, isLaneFree, operatorSlots, type SlotRules } from '../../scheduling/slots.ts';
import { type RankedTime, toDayNumber } from './rank-times.ts';

const MINUTE_MS = 60_000;

/** A free start of an operator. */
export type FreeTime = RankedTime & { operatorName: string };

/** Duration and buffer of an existing booking, which can differ from the current rules of its service. */
export type AppointmentLength = Pick<SlotRules, 'durationMinutes' | 'bufferMinutes'>;

/** Free times of one service within a range of days. */
export type ServiceWindow = {
  /**
   * Returns the free starts of all operators: those of the slot grid, and the given minute of each day also off the
   * grid, because the grid does not apply to staff.
   */
  findFreeTimes(length: AppointmentLength, minute: number): FreeTime[];
  /** Marks a time as busy, in memory only. */
  reserve(operatorId: number, span: Span): void;
};

type OperatorDay = Pick<ServiceWindow, 'findFreeTimes'> & { day: CalendarDay; operatorId: number; forget(): void };

/** Creates the free times of a service from its agenda; starts are within `bookable`. */
export function createServiceWindow(
  agenda: ServiceAgenda,
  days: readonly CalendarDay[],
  municipality: Municipality,
  bookable: Span,
): ServiceWindow {
  const operatorDays = days
    .filter((day) => findClosure(agenda, day, municipality) === null)
    .flatMap((day) =>
      agenda.operators.map((operator) => createOperatorDay(day, operator, agenda.service.stepMinutes, bookable)),
    );
  return {
    findFreeTimes: (length, minute) => operatorDays.flatMap((one) => one.findFreeTimes(length, minute)),
    reserve(operatorId, span) {
      const operator = agenda.operators.find(({ id }) => id === operatorId);
      if (operator === undefined) return;
      const rules = { durationMinutes: (span.end - span.start) / MINUTE_MS, stepMinutes: 1, bufferMinutes: 0 };
      const lane = operator.lanes.findIndex((busy) => isLaneFree(span.start, rules, busy));
      operator.lanes = operator.lanes.map((busy, i) => (i === lane ? merge([...busy, span]) : busy));
      for (const one of operatorDays) if (one.operatorId === operatorId && overlaps(one.day, span)) one.forget();
    },
  };
}

/** Caches the free grid of one operator on one day by length, because many bookings need the same days. */
function createOperatorDay(
  day: CalendarDay,
  operator: AgendaOperator,
  stepMinutes: number,
  bookable: Span,
): OperatorDay {
  const windows = getOpenWindows(day, operator);
  const operatorId = operator.id;
  const dayNumber = toDayNumber(day.date);
  const grids = new Map<string, FreeTime[]>();
  const toTime = (startsAt: number): FreeTime => ({
    startsAt,
    day: dayNumber,
    minute: wallMinute(day, startsAt),
    operatorId,
    operatorName: operator.name,
  });

  function findGrid(length: AppointmentLength): FreeTime[] {
    const key = `${length.durationMinutes} ${length.bufferMinutes}`;
    const known = grids.get(key);
    if (known !== undefined) return known;
    const grid = operatorSlots(day, windows, { ...length, stepMinutes }, operator.lanes, bookable).free.map(toTime);
    grids.set(key, grid);
    return grid;
  }

  return {
    day,
    operatorId,
    findFreeTimes(length, minute) {
      if (windows.length === 0) return [];
      const grid = findGrid(length);
      const startsAt = instantAt(day, minute);
      if (startsAt === null || startsAt < bookable.start || startsAt >= bookable.end) return grid;
      if (grid.some((time) => time.startsAt === startsAt)) return grid;
      const rules = { ...length, stepMinutes };
      const isFree =
        isOpen(day, { operatorId: String(operatorId), windows, lanes: operator.lanes }, startsAt, rules) &&
        freeLane(startsAt, rules, operator.lanes) !== null;
      return isFree ? [...grid, toTime(startsAt)] : grid;
    },
    forget: () => grids.clear(),
  };
}
