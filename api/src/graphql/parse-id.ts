/** Returns the row id of an opaque ID, or null if it is malformed. */
export function readId(id: string): number | null {
  return /^[1-9]\d{0,8}$/.test(id) ? Number(id) : null;
}
