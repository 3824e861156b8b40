import type { Side } from './measure-interleaved.ts';

/** A side whose round is the same work so many times, one after the other; each time counts as so many units. */
export function times(count: number, work: () => unknown, units = 1): Side {
  return async () => {
    for (let i = 0; i < count; i++) {
      const done = work();
      if (done instanceof Promise) await done;
    }
    return count * units;
  };
}
