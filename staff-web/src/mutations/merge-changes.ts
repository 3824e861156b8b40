/** Values of a form; a value can be a group of values. */
type FormValues = Record<string, unknown>;

/** Values after a conflict, and the paths of the fields that both people changed, with the value that stands now. */
export type MergedChanges<Values> = { values: Values; conflicts: Map<string, unknown> };

/**
 * Merges what was typed into a record that another user changed. Fields that were not edited get the current value;
 * edited fields keep what was typed, and are conflicts if another user changed them to another value.
 */
export function mergeChanges<Values extends FormValues>(
  seen: Values,
  typed: Values,
  current: Values,
): MergedChanges<Values> {
  const conflicts = new Map<string, unknown>();
  return { values: mergeGroup(seen, typed, current, '', conflicts) as Values, conflicts };
}

function mergeGroup(
  seen: FormValues,
  typed: FormValues,
  current: FormValues,
  prefix: string,
  conflicts: Map<string, unknown>,
): FormValues {
  const fields = Object.keys(typed).map((field) => {
    const [before, mine, now] = [seen[field], typed[field], current[field]];
    if (isGroup(before) && isGroup(mine) && isGroup(now)) {
      return [field, mergeGroup(before, mine, now, `${prefix}${field}.`, conflicts)];
    }
    if (isEqual(mine, before)) return [field, now];
    if (!isEqual(now, before) && !isEqual(now, mine)) conflicts.set(`${prefix}${field}`, now);
    return [field, mine];
  });
  return Object.fromEntries(fields) as FormValues;
}

function isGroup(value: unknown): value is FormValues {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
