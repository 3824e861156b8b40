import { expect, test } from 'vitest';
import { phoneText } from './phone-text.ts';

test('Italian numbers are written as the office dials them, others with their prefix', () => {
  expect(phoneText('+393331234567')).toBe('333 123 4567');
  expect(phoneText('+390815550110')).toBe('0815550110');
  expect(phoneText('+4915112345678')).toBe('+4915112345678');
});
