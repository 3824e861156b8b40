/**
 * Does something so many times, so many of them at any moment; counts how each ended, and those that threw by their
 * code.
 */
export async function atOnce(
  many: number,
  hands: number,
  act: (i: number) => Promise<string>,
): Promise<{ counts: Record<string, number>; faults: string[] }> {
  const counts: Record<string, number> = {};
  const faults: string[] = [];
  let next = 0;
  async function hand(): Promise<void> {
    for (let i = next++; i < many; i = next++) {
      try {
        const end = await act(i);
        counts[end] = (counts[end] ?? 0) + 1;
      } catch (error) {
        faults.push(`${i}: ${String((error as { code?: unknown }).code ?? '')} ${String(error)}`);
      }
    }
  }
  await Promise.all(Array.from({ length: hands }, hand));
  return { counts, faults };
}
