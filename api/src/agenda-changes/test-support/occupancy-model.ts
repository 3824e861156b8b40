const MINUTE = 60_000;
const MINUTES_A_DAY = 1440;

/** Half-open, in epoch milliseconds. */
export type Span = { start: number; end: number };
/** Minutes of the wall clock. */
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

/** What an office remembers that has no database: who is where, and nothing that follows from it. */
export type Model = {
  services: ModelService[];
  operators: ModelOperator[];
  /** Those that stand. */
  bookings: ModelBooking[];
  closures: { id: string; from: string; until: string }[];
};

export type Starts = { free: number[]; taken: number[] };

/** The first instant of a date in Rome in winter, in which all of this plays. */
export const midnight = (date: string): number => Date.parse(`${date}T00:00:00+01:00`);

const meets = (one: Span, other: Span) => one.start < other.end && other.start < one.end;

/** Whether an operator is open, minute by minute of a date. */
function openMinutes({ closures }: Model, { week, exceptions }: ModelOperator, date: string): boolean[] {
  const hours = closures.some(({ from, until }) => from <= date && date <= until) ? [] : (exceptions.get(date) ?? week);
  return Array.from({ length: MINUTES_A_DAY }, (_, minute) =>
    hours.some(({ opens, closes }) => opens <= minute && minute < closes),
  );
}

/** The counters of an operator at which nothing meets a span; what `moving` takes up itself is no hindrance. */
export function freeCounters(model: Model, operator: ModelOperator, span: Span, moving?: ModelBooking): number[] {
  const own = moving?.operatorId === operator.id ? { start: moving.start, end: moving.busyUntil } : undefined;
  return Array.from({ length: operator.capacity }, (_, i) => i + 1).filter((counter) => {
    const its = moving?.counter === counter ? own : undefined;
    // Minute by minute: what lies in the booking's own time does not count.
    for (let at = span.start; at < span.end; at += MINUTE) {
      const minute = { start: at, end: at + MINUTE };
      if (its !== undefined && meets(its, minute)) continue;
      if (operator.blocked.some((one) => meets(one, minute))) return false;
      const booked = model.bookings.some(
        (one) =>
          one !== moving &&
          one.operatorId === operator.id &&
          one.counter === counter &&
          meets({ start: one.start, end: one.busyUntil }, minute),
      );
      if (booked) return false;
    }
    return true;
  });
}

/** Who serves when somebody is asked for, or anybody. */
export function asked({ operators }: Model, operatorId: number | null): ModelOperator[] {
  return operators.filter(({ id }) => operatorId === null || id === operatorId);
}

/** What a service offers on a date, worked out from nothing but who is where. */
export function startsOf(model: Model, service: ModelService, operatorId: number | null, date: string): Starts {
  const seen = new Map<number, boolean>();
  for (const operator of asked(model, operatorId)) {
    const open = openMinutes(model, operator, date);
    for (let opens = 0; opens < MINUTES_A_DAY; opens++) {
      if (!open[opens] || open[opens - 1]) continue;
      const closes = [...open, false].indexOf(false, opens);
      for (let at = opens; at + service.durationMinutes <= closes; at += service.stepMinutes) {
        const start = midnight(date) + at * MINUTE;
        const end = start + (service.durationMinutes + service.bufferMinutes) * MINUTE;
        const isFree = freeCounters(model, operator, { start, end }).length > 0;
        seen.set(start, isFree || (seen.get(start) ?? false));
      }
    }
  }
  const of = (wanted: boolean) =>
    [...seen]
      .filter(([, free]) => free === wanted)
      .map(([start]) => start)
      .toSorted((one, other) => one - other);
  return { free: of(true), taken: of(false) };
}

/** Whether staff may put something of that length there: open from beginning to end, whatever the grid. */
export function isOpenFor(model: Model, operator: ModelOperator, date: string, { start, end }: Span): boolean {
  const open = openMinutes(model, operator, date);
  const [from, to] = [start, end].map((at) => (at - midnight(date)) / MINUTE);
  return open.slice(from, to).every(Boolean);
}
