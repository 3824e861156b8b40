const GAP = 10;

/** Where a new record comes in the order of the office: after all others, with room in between. */
export function nextPosition(records: readonly { position: number }[]): number {
  return Math.max(0, ...records.map(({ position }) => position)) + GAP;
}
