import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { encrypt, decrypt } from './encrypt.ts';

const secret = Buffer.from('a secret of twenty b');

test('decrypts with the same key, and encrypts differently each time', () => {
  const key = randomBytes(32);
  const encrypted = encrypt(key, secret);
  expect(encrypted.includes(secret)).toBe(false);
  expect(decrypt(key, encrypted)).toEqual(secret);
  expect(encrypt(key, secret)).not.toEqual(encrypted);
});

test('rejects another key and changed bytes', () => {
  const key = randomBytes(32);
  const encrypted = encrypt(key, secret);
  expect(() => decrypt(randomBytes(32), encrypted)).toThrow(/authenticate/);
  for (const at of [0, 15, encrypted.length - 1]) {
    const changed = Buffer.from(encrypted);
    changed[at]! ^= 1;
    expect(() => decrypt(key, changed)).toThrow(/authenticate/);
  }
});
