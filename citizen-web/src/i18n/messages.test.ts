import { expect, test } from 'vitest';
import enFirst from './en/first-page.json';
import enNext from './en/next-pages.json';
import itFirst from './it/first-page.json';
import itNext from './it/next-pages.json';

type Words = { [key: string]: string | Words };

function keysOf(words: Words, above = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [above + key] : keysOf(value, `${above}${key}.`),
  );
}

function gapsOf(words: Words): string[] {
  return Object.values(words).flatMap((value) =>
    typeof value === 'string' ? [(value.match(/\{\{\w+\}\}/g) ?? []).toSorted().join(' ')] : gapsOf(value),
  );
}

test.each([
  ['first page', itFirst, enFirst],
  ['next pages', itNext, enNext],
])('English has every word of the %s that Italian has, with the same gaps to fill', (_name, it, en) => {
  expect(keysOf(en)).toEqual(keysOf(it));
  expect(gapsOf(en)).toEqual(gapsOf(it));
});
