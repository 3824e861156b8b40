/** Prints the figures of a test to stdout. */
export function printFigures(title: string, figures: Record<string, string | number>): void {
  const counts = Object.entries(figures).map(([what, count]) => `${what} ${count}`);
  process.stdout.write(`  ${title}: ${counts.join(', ')}\n`);
}

/** Returns a deterministic random number generator (0 to 1). The SEED environment variable changes the sequence. */
export function seededRandom(seed = Number(process.env['SEED'] ?? 20_261_123)): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
