import { IANAZone } from 'luxon';

const MINUTE = 60_000;

// Since 1972 all clock changes are at whole quarter hours of UTC.
const QUARTER = 15 * MINUTE;
const MAX_REMEMBERED = 5_000;

/** Returns the UTC offset of a time zone at an instant, in minutes. */
export type TimeZone = { name: string; offset(instant: number): number };

const zones = new Map<string, TimeZone>();

/** Returns the offset function of an IANA time zone. */
export function timeZoneNamed(name: string): TimeZone {
  const known = zones.get(name);
  if (known !== undefined) return known;
  const zone = IANAZone.create(name);
  if (!zone.isValid) throw new RangeError(`Not a time zone: ${name}`);
  const remembering = withMemory(zone);
  zones.set(name, remembering);
  return remembering;
}

// Intl formats a whole date to compute an offset, so the offsets of midnights are cached.
function withMemory(zone: IANAZone): TimeZone {
  const offsets = new Map<number, number>();
  return {
    name: zone.name,
    offset(instant) {
      const quarter = Math.floor(instant / QUARTER);
      let offset = offsets.get(quarter);
      if (offset === undefined) {
        if (offsets.size === MAX_REMEMBERED) offsets.clear();
        offset = zone.offset(quarter * QUARTER);
        offsets.set(quarter, offset);
      }
      return offset;
    },
  };
}

/** Finds the clock change between two instants less than a season apart. Returns Infinity if there is none. */
export function clockChange(zone: TimeZone, early: number, late: number): { at: number; from: number; to: number } {
  const from = zone.offset(early);
  const to = zone.offset(late);
  if (from === to) return { at: Infinity, from, to };
  let before = early;
  let at = late;
  while (at - before > MINUTE) {
    const middle = before + Math.floor((at - before) / MINUTE / 2) * MINUTE;
    if (zone.offset(middle) === from) before = middle;
    else at = middle;
  }
  return { at, from, to };
}
