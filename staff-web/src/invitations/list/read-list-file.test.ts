import { expect, test } from 'vitest';
import { MAX_FILE_BYTES, readListFile } from './read-list-file.ts';

test('readListFile reads UTF-8 with and without a byte order mark', async () => {
  expect(await readListFile(new Blob(['\uFEFFnome;cognome\nNiccolò;Però']))).toBe('nome;cognome\nNiccolò;Però');
  expect(await readListFile(new Blob(['nome;cognome\nNiccolò;Però']))).toBe('nome;cognome\nNiccolò;Però');
});

test('readListFile reads Windows-1252', async () => {
  const bytes = Uint8Array.from([...'nome\nNiccol'].map((character) => character.charCodeAt(0)).concat(0xf2));
  expect(await readListFile(new Blob([bytes]))).toBe('nome\nNiccolò');
});

test('readListFile refuses a file that is too large', async () => {
  expect(await readListFile(new Blob(['x'.repeat(MAX_FILE_BYTES)]))).not.toBeNull();
  expect(await readListFile(new Blob(['x'.repeat(MAX_FILE_BYTES + 1)]))).toBeNull();
});
