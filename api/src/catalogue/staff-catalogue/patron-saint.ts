import type { Municipality } from '../../db/entities/catalogue/municipality.ts';
import { toVersion } from '../../graphql/record-version.ts';
import type { PatronSaint } from './staff-catalogue.types.ts';

/** The stored day (MM-DD) and name of the patron saint. */
export type PatronSaintValues = Pick<Municipality, 'patronSaintDay' | 'patronSaintName'>;

/** Returns the values of the patron saint that are saved together. */
export function pickPatronSaint({ patronSaintDay, patronSaintName }: PatronSaintValues): PatronSaintValues {
  return { patronSaintDay: patronSaintDay ?? null, patronSaintName: patronSaintName ?? null };
}

/** Returns the day of the patron saint with its version, or null if none is set. */
export function toPatronSaint(values: PatronSaintValues): PatronSaint | null {
  const { patronSaintDay, patronSaintName } = values;
  if (!patronSaintDay || !patronSaintName) return null;
  const [month, day] = patronSaintDay.split('-').map(Number);
  return { month: month!, day: day!, name: patronSaintName, version: toVersion(pickPatronSaint(values)) };
}
