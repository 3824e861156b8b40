import { expect, test } from 'vitest';
import { coalesceRuns } from './coalesce-runs.ts';

test('coalesceRuns runs the task once more for any number of calls during a run', async () => {
  let finish = () => {};
  let runs = 0;
  const run = coalesceRuns(() => {
    runs += 1;
    return new Promise<void>((resolve) => {
      finish = resolve;
    });
  });
  run();
  for (let i = 0; i < 10; i++) run();
  expect(runs).toBe(1);
  finish();
  await expect.poll(() => runs).toBe(2);
  finish();
  run();
  await expect.poll(() => runs).toBe(3);
});
