import { vi } from 'vitest';

/** Polls a condition until it is true. Throws after 15 seconds, enough for a busy machine. */
export function waitFor(condition: () => boolean | Promise<boolean>): Promise<boolean> {
  return vi.waitUntil(condition, { timeout: 15_000, interval: 10 });
}
