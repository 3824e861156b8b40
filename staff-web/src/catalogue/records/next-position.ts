const GAP = 10;

/** Returns the position of a new record: after all others, with a gap for later insertions. */
export function nextPosition(records: readonly { position: number }[]): number {
  return Math.max(0, ...records.map(({ position }) => position)) + GAP;
}
