import { setTimeout as pause } from 'node:timers/promises';

/** Waits until something holds, and says how many milliseconds that took; it never waits without end. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  longest = 120_000,
  between = 20,
): Promise<number> {
  const since = performance.now();
  while (!(await holds())) {
    if (performance.now() - since > longest) throw new Error(`Not within ${longest} ms: ${what}`);
    await pause(between);
  }
  return Math.round(performance.now() - since);
}
