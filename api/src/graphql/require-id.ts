import { badInput } from './errors/user-input-error.ts';
import { readId } from './parse-id.ts';

/** The row of a place or operator that a staff request names; what can name none is not understood. */
export function knownId(text: string): number {
  const id = readId(text);
  if (id === null) throw badInput('There is no such place or operator.');
  return id;
}
