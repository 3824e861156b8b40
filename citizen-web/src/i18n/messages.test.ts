import { expect, test } from 'vitest';
import enFirst from './en/first-page.json';
import enNext from './en/next-pages.json';
import itFirst from './it/first-page.json';
import itNext from './it/next-pages.json';

type Messages = { [key: string]: string | Messages };

function listKeys(messages: Messages, above = ''): string[] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [above + key] : listKeys(value, `${above}${key}.`),
  );
}

function listPlaceholders(messages: Messages): string[] {
  return Object.values(messages).flatMap((value) =>
    typeof value === 'string' ? [(value.match(/\{\{\w+\}\}/g) ?? []).toSorted().join(' ')] : listPlaceholders(value),
  );
}

test.each([
  ['first page', itFirst, enFirst],
  ['next pages', itNext, enNext],
])('the English messages of the %s have the keys and placeholders of the Italian ones', (_name, it, en) => {
  expect(listKeys(en)).toEqual(listKeys(it));
  expect(listPlaceholders(en)).toEqual(listPlaceholders(it));
});
