import type { Subject } from './measure-interleaved.ts';

/** Returns a subject that repeats a function in sequence; each call counts as a number of units. */
export function repeat(count: number, work: () => unknown, units = 1): Subject {
  return async () => {
    for (let i = 0; i < count; i++) {
      const done = work();
      if (done instanceof Promise) await done;
    }
    return count * units;
  };
}
