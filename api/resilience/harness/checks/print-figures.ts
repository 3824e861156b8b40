/** Says what a test counted, where whoever runs it reads it. */
export function figures(title: string, counted: Record<string, string | number>): void {
  const getMailTranslate = Object.entries(counted).map(([what, count]) => `${what} ${count}`);
  process.stdout.write(`  ${title}: ${getMailTranslate.join(', ')}\n`);
}

/** Numbers from 0 to 1 that look random and are the same at each run; SEED gives others. */
export function seeded(seed = Number(process.env['SEED'] ?? 20_261_123)): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
