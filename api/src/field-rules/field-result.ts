/** The normalised value of a field, or why the typed text is invalid. */
export type FieldResult<Problem extends string> = { value: string; problem: null } | { value: null; problem: Problem };

/** Returns a valid result. */
export function valid(value: string): { value: string; problem: null } {
  return { value, problem: null };
}

/** Returns an invalid result. */
export function invalid<Problem extends string>(problem: Problem): { value: null; problem: Problem } {
  return { value: null, problem };
}
