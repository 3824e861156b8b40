import { expect, test } from 'vitest';
import { createIdempotencyKeys, createKey } from './idempotency-key.ts';

test('an equal request keeps its key and a changed request gets a new one', () => {
  let generated = 0;
  const keyFor = createIdempotencyKeys(() => `key ${++generated}`);
  expect([keyFor('a'), keyFor('a'), keyFor('b'), keyFor('a')]).toEqual(['key 1', 'key 1', 'key 2', 'key 3']);
});

test('two generated keys differ', () => {
  expect(createKey()).not.toBe(createKey());
});
