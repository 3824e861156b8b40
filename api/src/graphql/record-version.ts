import { createHash } from 'node:crypto';

/** Values of a record that a form saves as a whole. */
export type RecordValues = Readonly<Record<string, unknown>>;

/** Result of a save of a record that changed after the client read it. */
export type Conflict = { kind: 'conflict' };

const VERSION_LENGTH = 22;

/** Returns the version of a record for optimistic locking: an opaque hash that changes with its values. */
export function toVersion(values: RecordValues): string {
  const text = JSON.stringify(values, (_key, value: unknown) => normalizeValue(value));
  return createHash('sha256').update(text).digest('base64url').slice(0, VERSION_LENGTH);
}

/** Returns the values of a record that its form schema contains. */
export function pickValues(shape: object, record: object): RecordValues {
  const values = record as RecordValues;
  return Object.fromEntries(Object.keys(shape).map((field) => [field, values[field] ?? null]));
}

/**
 * Returns whether a save must be refused, because the record changed after the client read it. A retry of a save that
 * was already written is no conflict.
 */
export function isConflict(current: RecordValues, save: { version: string; values: RecordValues }): boolean {
  const version = toVersion(current);
  return version !== save.version && version !== toVersion(save.values);
}

function normalizeValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value ?? null;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
