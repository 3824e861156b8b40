import { badInput } from './errors/user-input-error.ts';
import { readId } from './parse-id.ts';

/** Returns the row id of a place or operator. Throws BAD_USER_INPUT for a malformed ID. */
export function knownId(text: string): number {
  const id = readId(text);
  if (id === null) throw badInput('There is no such place or operator.');
  return id;
}
