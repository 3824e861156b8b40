/** Runs an operation many times with limited concurrency. Counts the outcomes and collects the errors. */
export async function runConcurrently(
  total: number,
  concurrency: number,
  run: (i: number) => Promise<string>,
): Promise<{ counts: Record<string, number>; faults: string[] }> {
  const counts: Record<string, number> = {};
  const faults: string[] = [];
  let next = 0;
  async function runNext(): Promise<void> {
    for (let i = next++; i < total; i = next++) {
      try {
        const outcome = await run(i);
        counts[outcome] = (counts[outcome] ?? 0) + 1;
      } catch (error) {
        faults.push(`${i}: ${String((error as { code?: unknown }).code ?? '')} ${String(error)}`);
      }
    }
  }
  await Promise.all(Array.from({ length: concurrency }, runNext));
  return { counts, faults };
}
