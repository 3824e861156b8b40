import { vi } from 'vitest';

/** Waits for a condition for as long as a machine that is busy with other things may need. */
export function waitFor(condition: () => boolean | Promise<boolean>): Promise<boolean> {
  return vi.waitUntil(condition, { timeout: 15_000, interval: 10 });
}
