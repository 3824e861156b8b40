import type { Municipality } from '../../db/entities/catalogue/municipality.ts';
import { closureOn, type ClosureRule, type DayClosed } from '../../scheduling/closures.ts';

/** Closures and holiday openings of a place. */
export type ClosureRules = {
  closures: readonly ClosureRule[];
  /** Holidays on which the place is open. */
  openedOn: readonly string[];
};

/** Returns the closure or holiday that closes a place on a date, or null if the place is open. */
export function findClosureOnDate(
  date: string,
  { closures, openedOn }: ClosureRules,
  { patronSaintDay: day, patronSaintName: name }: Pick<Municipality, 'patronSaintDay' | 'patronSaintName'>,
): DayClosed | null {
  const closed = closureOn(date, closures, day && name ? { day, name } : null);
  return closed !== null && closed.kind !== 'EXTRAORDINARY' && openedOn.includes(date) ? null : closed;
}
