/** Runs a function a number of times with limited concurrency, and returns the results in order. */
export async function runConcurrently<T>(people: number, acts: number, act: (nth: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const person = async () => {
    for (let nth = next++; nth < acts; nth = next++) results[nth] = await act(nth);
  };
  await Promise.all(Array.from({ length: people }, person));
  return results;
}
