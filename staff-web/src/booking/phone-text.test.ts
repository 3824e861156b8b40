import { expect, test } from 'vitest';
import { phoneText } from './phone-text.ts';

test('phoneText formats Italian numbers without prefix and keeps foreign prefixes', () => {
  expect(phoneText('+393331234567')).toBe('333 123 4567');
  expect(phoneText('+390815550110')).toBe('0815550110');
  expect(phoneText('+4915112345678')).toBe('+4915112345678');
});
