import { expect, test } from 'vitest';
import { readCheckInCode, toCheckInCode } from './check-in-code.ts';

const NUMBERS = [1, 2, 31, 32, 999, 1502, 1503, 123_456, 2 ** 31 - 1];

test.each(NUMBERS)('the code of number %i reads back as the number, however it is written', (number) => {
  const code = toCheckInCode(number);
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(readCheckInCode(code)).toBe(number);
  expect(readCheckInCode(` ${code.toLowerCase().replace('-', ' – ')} `)).toBe(number);
});

test('neighbouring numbers have codes that differ in most letters', () => {
  const codes = Array.from({ length: 1000 }, (_, index) => toCheckInCode(index + 1));
  expect(new Set(codes).size).toBe(1000);
  const [first, second] = codes as [string, string];
  expect([...first].filter((letter, index) => letter !== second[index]).length).toBeGreaterThan(3);
});

test('a code with two letters exchanged is no code', () => {
  const swapped = NUMBERS.flatMap((number) => {
    const code = toCheckInCode(number).replace('-', '');
    return [0, 1, 2, 3, 4, 5]
      .map((index) => code.slice(0, index) + code[index + 1]! + code[index]! + code.slice(index + 2))
      .filter((other) => other !== code);
  });
  expect(swapped.map(readCheckInCode)).toEqual(swapped.map(() => null));
});

test.each(['', '1502', 'n. 1502', 'Esposito', '7K4M-92Q', 'ÀÀÀÀÀÀÀÀ', 'UUUU-UUUU', '0000-0000'])(
  '%j is no code',
  (text) => {
    expect(readCheckInCode(text)).toBeNull();
  },
);
