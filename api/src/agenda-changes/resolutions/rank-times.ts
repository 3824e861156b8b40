const DAY_MS = 24 * 60 * 60_000;
/** Minutes by which another time of day weighs as much as one day of delay. */
const MINUTES_PER_DAY_OF_DELAY = 30;
/** An appointment is brought forward only if the citizen has this much time to read the mail. */
const MIN_WARNING_MS = DAY_MS;

/** A start on the municipality's wall clock: whole days since 1970, and the minute of the day. */
export type WallTime = { day: number; minute: number };

/** A free start of an operator; `startsAt` is in epoch milliseconds. */
export type RankedTime = WallTime & { startsAt: number; operatorId: number };

/** What the citizen had: the start and the operator. */
export type WantedTime = WallTime & { operatorId: number };

/** Returns the number of whole days since 1970 of a local date. */
export function toDayNumber(date: string): number {
  return Date.parse(date) / DAY_MS;
}

/**
 * Compares two free times by how well they replace an appointment, better first: the same time of day on the nearest
 * day. One day of delay weighs as much as another time of day by half an hour. Equal times prefer the same operator.
 */
export function compareTimes(wanted: WantedTime, a: RankedTime, b: RankedTime): number {
  return (
    getDistance(wanted, a) - getDistance(wanted, b) ||
    Math.abs(a.minute - wanted.minute) - Math.abs(b.minute - wanted.minute) ||
    Number(b.operatorId === wanted.operatorId) - Number(a.operatorId === wanted.operatorId) ||
    a.startsAt - b.startsAt
  );
}

/** Returns the best of the free times, or null if there is none. The first of equally good times wins. */
export function findBestTime<Time extends RankedTime>(wanted: WantedTime, times: readonly Time[]): Time | null {
  let best: Time | null = null;
  for (const time of times) if (best === null || compareTimes(wanted, time, best) < 0) best = time;
  return best;
}

/** Returns whether a time is at the same hour of the same day. */
export function isSameTime(wanted: WallTime, { day, minute }: WallTime): boolean {
  return day === wanted.day && minute === wanted.minute;
}

/** Returns the earliest start to propose for an appointment, in epoch milliseconds; never in the past. */
export function getEarliestStart(startsAt: number, now: number): number {
  return Math.max(now, Math.min(startsAt, now + MIN_WARNING_MS));
}

function getDistance(wanted: WallTime, { day, minute }: WallTime): number {
  return Math.abs(minute - wanted.minute) + Math.abs(day - wanted.day) * MINUTES_PER_DAY_OF_DELAY;
}
