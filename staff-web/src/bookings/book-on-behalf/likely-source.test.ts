import { expect, test } from 'vitest';
import { getLikelySource } from './likely-source.ts';

const now = { date: '2026-11-24', minute: 600 };

test('getLikelySource returns the desk for a time that is now, and the phone for later times and other days', () => {
  expect(getLikelySource({ date: '2026-11-24', minute: 615 }, now)).toBe('DESK');
  expect(getLikelySource({ date: '2026-11-24', minute: 616 }, now)).toBe('PHONE');
  expect(getLikelySource({ date: '2026-11-24', minute: null }, now)).toBe('PHONE');
  expect(getLikelySource({ date: '2026-11-25', minute: 600 }, now)).toBe('PHONE');
});
