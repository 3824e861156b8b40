const MINUTE_MS = 60_000;
const MINUTES_PER_DAY = 1440;

/** Half-open, in epoch milliseconds. */
export type Span = { start: number; end: number };
/** Opening hours in minutes of local time. */
export type Hours = { opens: number; closes: number };
export type ModelService = { id: number; durationMinutes: number; stepMinutes: number; bufferMinutes: number };
export type ModelBooking = {
  id: string;
  token: string;
  sequence: number;
  serviceId: number;
  operatorId: number;
  counter: number;
  start: number;
  end: number;
  busyUntil: number;
};
export type ModelOperator = {
  id: number;
  capacity: number;
  week: Hours[];
  exceptions: Map<string, Hours[]>;
  blocked: (Span & { id: string })[];
};

/** Model of an office without a database: bookings, hours, closures and blocked slots, without derived data. */
export type Model = {
  services: ModelService[];
  operators: ModelOperator[];
  /** Active bookings. */
  bookings: ModelBooking[];
  closures: { id: string; from: string; until: string }[];
};

export type Starts = { free: number[]; taken: number[] };

/** Returns the start of a date in Rome. All test dates are in winter time. */
export const midnight = (date: string): number => Date.parse(`${date}T00:00:00+01:00`);

const isOverlapping = (one: Span, other: Span) => one.start < other.end && other.start < one.end;

/** Returns for each minute of a date whether the operator is open. */
function openMinutes({ closures }: Model, { week, exceptions }: ModelOperator, date: string): boolean[] {
  const hours = closures.some(({ from, until }) => from <= date && date <= until) ? [] : (exceptions.get(date) ?? week);
  return Array.from({ length: MINUTES_PER_DAY }, (_, minute) =>
    hours.some(({ opens, closes }) => opens <= minute && minute < closes),
  );
}

/** Returns the free counters of an operator for a span. Ignores the time used by `moving` itself. */
export function findFreeCounters(model: Model, operator: ModelOperator, span: Span, moving?: ModelBooking): number[] {
  const own = moving?.operatorId === operator.id ? { start: moving.start, end: moving.busyUntil } : undefined;
  return Array.from({ length: operator.capacity }, (_, i) => i + 1).filter((counter) => {
    const ownSpan = moving?.counter === counter ? own : undefined;
    // Checks each minute, because minutes within the booking's own time are ignored.
    for (let at = span.start; at < span.end; at += MINUTE_MS) {
      const minute = { start: at, end: at + MINUTE_MS };
      if (ownSpan !== undefined && isOverlapping(ownSpan, minute)) continue;
      if (operator.blocked.some((one) => isOverlapping(one, minute))) return false;
      const booked = model.bookings.some(
        (one) =>
          one !== moving &&
          one.operatorId === operator.id &&
          one.counter === counter &&
          isOverlapping({ start: one.start, end: one.busyUntil }, minute),
      );
      if (booked) return false;
    }
    return true;
  });
}

/** Returns the requested operator, or all operators if the id is null. */
export function findOperators({ operators }: Model, operatorId: number | null): ModelOperator[] {
  return operators.filter(({ id }) => operatorId === null || id === operatorId);
}

/** Computes the free and taken starts of a service on a date from the model. */
export function computeStarts(model: Model, service: ModelService, operatorId: number | null, date: string): Starts {
  const starts = new Map<number, boolean>();
  for (const operator of findOperators(model, operatorId)) {
    const open = openMinutes(model, operator, date);
    for (let opens = 0; opens < MINUTES_PER_DAY; opens++) {
      if (!open[opens] || open[opens - 1]) continue;
      const closes = [...open, false].indexOf(false, opens);
      for (let at = opens; at + service.durationMinutes <= closes; at += service.stepMinutes) {
        const start = midnight(date) + at * MINUTE_MS;
        const end = start + (service.durationMinutes + service.bufferMinutes) * MINUTE_MS;
        const isFree = findFreeCounters(model, operator, { start, end }).length > 0;
        starts.set(start, isFree || (starts.get(start) ?? false));
      }
    }
  }
  const filter = (isFree: boolean) =>
    [...starts]
      .filter(([, free]) => free === isFree)
      .map(([start]) => start)
      .toSorted((one, other) => one - other);
  return { free: filter(true), taken: filter(false) };
}

/** Returns whether an operator is open for the whole span. Staff need not follow the grid of starts. */
export function isOpenFor(model: Model, operator: ModelOperator, date: string, { start, end }: Span): boolean {
  const open = openMinutes(model, operator, date);
  const [from, to] = [start, end].map((at) => (at - midnight(date)) / MINUTE_MS);
  return open.slice(from, to).every(Boolean);
}
