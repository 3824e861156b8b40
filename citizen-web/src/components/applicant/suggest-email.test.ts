import { expect, test } from 'vitest';
import { suggestEmail } from './suggest-email.ts';

test.each([
  ['mario@gmial.com', 'mario@gmail.com'],
  ['mario@gmail.con', 'mario@gmail.com'],
  ['Mario.Rossi@liberò.it', 'Mario.Rossi@libero.it'],
  ['mario@hotmai.it', 'mario@hotmail.it'],
  [' mario@libero.itt ', 'mario@libero.it'],
])('suggestEmail corrects %s to %s', (typed, meant) => {
  expect(suggestEmail(typed)).toBe(meant);
});

test.each(['mario@gmail.com', 'mario@comune.caivano.na.it', 'mario@', 'mario', 'a@b@gmial.com', ''])(
  'suggestEmail returns null for %s',
  (typed) => {
    expect(suggestEmail(typed)).toBeNull();
  },
);
