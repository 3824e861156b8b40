/** Returns whether two names are equal apart from case and accents. */
export function isSameName(a: string, b: string): boolean {
  return a.localeCompare(b, 'it', { sensitivity: 'base' }) === 0;
}
