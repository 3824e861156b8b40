import { expect, test } from 'vitest';
import { toSingleLine, toMultiLine } from './sanitize-text.ts';
import { hostileWords } from '../test-support/messages.ts';

test.each([
  ['Mario\r\nStato: Annullata', 'Mario Stato: Annullata'],
  ['a\rb\nc\u2028d\u2029e\u0085f\u000Bg\th', 'a b c d e f g h'],
  ['\u0000 Mario \u007F', 'Mario'],
  ['\u202Etxt.exe\u202C', 'txt.exe'],
  ['half \uD83D a character', 'half \uFFFD a character'],
])('one line of %j reads %j', (typed, shown) => {
  expect(toSingleLine(typed)).toBe(shown);
});

test('toMultiLine keeps line breaks as LF', () => {
  expect(toMultiLine(' a\r\nb\rc\u2028d\u0000e \n\n f\n')).toBe('a\nb\nc\nd e\n\n f');
});

test.each(['أهلا 👨‍👩‍👧‍👦 Zoë', 'ירושלים\u200F', 'क्\u200Dष'])('ordinary text of any script is unchanged: %s', (text) => {
  expect(toSingleLine(text)).toBe(text);
  expect(toMultiLine(text)).toBe(text);
});

test('hostile texts lose their control characters', () => {
  for (const hostileText of hostileWords) {
    expect(toSingleLine(hostileText)).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
    expect(toMultiLine(hostileText).replaceAll('\n', '')).not.toMatch(
      /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u,
    );
  }
});
