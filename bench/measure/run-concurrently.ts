/** Does a number of acts with so many under way at any moment, as that many people would. */
export async function together<T>(people: number, acts: number, act: (nth: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const person = async () => {
    for (let nth = next++; nth < acts; nth = next++) results[nth] = await act(nth);
  };
  await Promise.all(Array.from({ length: people }, person));
  return results;
}
