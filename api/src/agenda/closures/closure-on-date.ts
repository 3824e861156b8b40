import type { Municipality } from '../../db/entities/catalogue/municipality.ts';
import { closureOn, type ClosureRule, type DayClosed } from '../../scheduling/closures.ts';

/** What decides whether a place is closed on a date. */
export type ClosureRules = {
  closures: readonly ClosureRule[];
  /** Dates on which the place is open although they are holidays. */
  openedOn: readonly string[];
};

/** Why a place is closed on a date: an extraordinary closure, or a holiday on which the office did not choose to open. */
export function findClosureOnDate(
  date: string,
  { closures, openedOn }: ClosureRules,
  { patronSaintDay: day, patronSaintName: name }: Pick<Municipality, 'patronSaintDay' | 'patronSaintName'>,
): DayClosed | null {
  const closed = closureOn(date, closures, day && name ? { day, name } : null);
  return closed !== null && closed.kind !== 'EXTRAORDINARY' && openedOn.includes(date) ? null : closed;
}
