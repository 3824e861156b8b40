/** Runs a function a number of times with limited concurrency, and returns the results in order. */
export async function runConcurrently<T>(
  concurrency: number,
  calls: number,
  run: (nth: number) => Promise<T>,
): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const runNext = async () => {
    for (let nth = next++; nth < calls; nth = next++) results[nth] = await run(nth);
  };
  await Promise.all(Array.from({ length: concurrency }, runNext));
  return results;
}
