import { expect, test } from 'vitest';
import { chooseControl } from './choose-control.ts';

test('chooseControl returns radios up to 5 options, a menu up to 10 and a search above', () => {
  expect([1, 5, 6, 10, 11].map(chooseControl)).toEqual(['radios', 'radios', 'menu', 'menu', 'search']);
});
