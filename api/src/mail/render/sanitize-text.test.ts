import { expect, test } from 'vitest';
import { oneLine, someLines } from './sanitize-text.ts';
import { hostileWords } from '../test-support/messages.ts';

test.each([
  ['Mario\r\nStato: Annullata', 'Mario Stato: Annullata'],
  ['a\rb\nc\u2028d\u2029e\u0085f\u000Bg\th', 'a b c d e f g h'],
  ['\u0000 Mario \u007F', 'Mario'],
  ['\u202Etxt.exe\u202C', 'txt.exe'],
  ['half \uD83D a character', 'half \uFFFD a character'],
])('one line of %j reads %j', (typed, shown) => {
  expect(oneLine(typed)).toBe(shown);
});

test('several lines keep their breaks, all of one kind', () => {
  expect(someLines(' a\r\nb\rc\u2028d\u0000e \n\n f\n')).toBe('a\nb\nc\nd e\n\n f');
});

test.each(['أهلا 👨‍👩‍👧‍👦 Zoë', 'ירושלים\u200F', 'क्\u200Dष'])('ordinary text of any script stays as it is: %s', (text) => {
  expect(oneLine(text)).toBe(text);
  expect(someLines(text)).toBe(text);
});

test('no hostile words keep a control character', () => {
  for (const hostileText of hostileWords) {
    expect(oneLine(hostileText)).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
    expect(someLines(hostileText).replaceAll('\n', '')).not.toMatch(
      /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u,
    );
  }
});
