import { IANAZone } from 'luxon';

const MINUTE = 60_000;

/** The rules of a time zone, by its name in the IANA list. */
export function timeZoneNamed(name: string): IANAZone {
  const zone = IANAZone.create(name);
  if (!zone.isValid) throw new RangeError(`Not a time zone: ${name}`);
  return zone;
}

/** The clock change between two instants less than a season apart: when it happens (never: Infinity), from which offset to which. */
export function clockChange(zone: IANAZone, early: number, late: number): { at: number; from: number; to: number } {
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
