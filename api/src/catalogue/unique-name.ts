/** Whether people would take two names for one. */
export function isSameName(a: string, b: string): boolean {
  return a.localeCompare(b, 'it', { sensitivity: 'base' }) === 0;
}
