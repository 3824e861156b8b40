import { setTimeout as sleep } from 'node:timers/promises';

/** Polls until a condition holds and returns the elapsed milliseconds. Throws an error after the timeout. */
export async function waitFor(
  description: string,
  condition: () => boolean | Promise<boolean>,
  timeoutMs = 120_000,
  intervalMs = 20,
): Promise<number> {
  const since = performance.now();
  while (!(await condition())) {
    if (performance.now() - since > timeoutMs) throw new Error(`Timeout after ${timeoutMs} ms: ${description}`);
    await sleep(intervalMs);
  }
  return Math.round(performance.now() - since);
}
