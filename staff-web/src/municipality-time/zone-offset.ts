import { IANAZone } from 'luxon';

/** Offsets of time zones change only at full quarters of an hour. */
const QUARTER_MS = 15 * 60_000;
const MAX_CACHED = 20_000;

let cached = new Map<string, Map<number, number>>();
let count = 0;

/**
 * Returns the offset of a time zone from UTC at an instant, in minutes. Cached: pages read the same hours of an agenda
 * at every render.
 */
export function getZoneOffset(instant: number, zone: string): number {
  const quarter = Math.floor(instant / QUARTER_MS);
  const known = cached.get(zone)?.get(quarter);
  if (known !== undefined) return known;
  if (count >= MAX_CACHED) {
    cached = new Map();
    count = 0;
  }
  const offsets = cached.get(zone) ?? new Map<number, number>();
  const offset = IANAZone.create(zone).offset(quarter * QUARTER_MS);
  cached.set(zone, offsets.set(quarter, offset));
  count += 1;
  return offset;
}
