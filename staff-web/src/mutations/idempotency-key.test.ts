import { expect, test } from 'vitest';
import { createKey, createIdempotencyKeys } from './idempotency-key.ts';

test('a request that is sent again keeps its key, a changed one gets another', () => {
  let given = 0;
  const keyFor = createIdempotencyKeys(() => `key ${++given}`);
  expect([keyFor('a'), keyFor('a'), keyFor('b'), keyFor('a')]).toEqual(['key 1', 'key 1', 'key 2', 'key 3']);
});

test('no two keys are the same', () => {
  expect(createKey()).not.toBe(createKey());
});
