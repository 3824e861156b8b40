import { expect, test } from 'vitest';
import { chooseControl } from './choose-control.ts';

test('up to five choices are laid out, up to ten go in a menu, more get a search', () => {
  expect([1, 5, 6, 10, 11].map(chooseControl)).toEqual(['radios', 'radios', 'menu', 'menu', 'search']);
});
