import { badInput } from '../graphql/errors/user-input-error.ts';
import { readId } from '../graphql/parse-id.ts';

const MAX_DAYS = 732;
const DAY_MS = 86_400_000;

/** Throws BAD_USER_INPUT, which names the input type, if a period is reversed or too long. */
export function validatePeriod(inputType: string, { from, to }: { from: string; to: string }): void {
  if (to < from) throw badInput(`${inputType}.to comes before ${inputType}.from.`);
  if ((Date.parse(to) - Date.parse(from)) / DAY_MS >= MAX_DAYS)
    throw badInput(`A period has at most ${MAX_DAYS} days.`);
}

/** Returns the permitted places, or the chosen one if it is permitted; null for all places. */
export function toPlaceIds(permitted: readonly number[] | null, placeId?: string | null): readonly number[] | null {
  if (placeId === null || placeId === undefined) return permitted;
  const id = readId(placeId);
  return id !== null && (permitted === null || permitted.includes(id)) ? [id] : [];
}
