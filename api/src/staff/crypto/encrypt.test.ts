import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { encrypt, decrypt } from './encrypt.ts';

const secret = Buffer.from('a secret of twenty b');

test('what was sealed is read again with its key', () => {
  const key = randomBytes(32);
  const sealed = encrypt(key, secret);
  expect(sealed.includes(secret)).toBe(false);
  expect(decrypt(key, sealed)).toEqual(secret);
  expect(encrypt(key, secret)).not.toEqual(sealed);
});

test('another key opens nothing, nor does the right one what was changed', () => {
  const key = randomBytes(32);
  const sealed = encrypt(key, secret);
  expect(() => decrypt(randomBytes(32), sealed)).toThrow(/authenticate/);
  for (const at of [0, 15, sealed.length - 1]) {
    const changed = Buffer.from(sealed);
    changed[at]! ^= 1;
    expect(() => decrypt(key, changed)).toThrow(/authenticate/);
  }
});
