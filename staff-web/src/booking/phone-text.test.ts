import { expect, test } from 'vitest';
import { phoneText } from './phone-text.ts';

test('phoneText formats Italian numbers without prefix and keeps foreign prefixes', () => {
  expect(phoneText('+393331234567')).toBe('333 123 4567');
  expect(phoneText('+390815550110')).toBe('081 5550110');
  expect(phoneText('+390669821')).toBe('06 69821');
  expect(phoneText('+3902123456')).toBe('02 123456');
  expect(phoneText('+390823123456')).toBe('0823 123456');
  expect(phoneText('+4915112345678')).toBe('+4915112345678');
});
