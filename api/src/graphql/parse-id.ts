/** The row an opaque ID stands for; null when it can stand for none. */
export function readId(id: string): number | null {
  return /^[1-9]\d{0,8}$/.test(id) ? Number(id) : null;
}
