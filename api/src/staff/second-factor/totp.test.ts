import { expect, test } from 'vitest';
import { toEnrolment, generateSecret, findTimeStep } from './totp.ts';

// RFC 6238, appendix B: test vectors for SHA-1 with 8 digits; apps show the last 6.
const SECRET = Buffer.from('12345678901234567890');
const vectors = [
  { seconds: 59, code: '287082', step: 1 },
  { seconds: 1_111_111_109, code: '081804', step: 37_037_036 },
  { seconds: 20_000_000_000, code: '353130', step: 666_666_666 },
];

test.each(vectors)('accepts the code $code at $seconds s', ({ seconds, code, step }) => {
  expect(findTimeStep(SECRET, code, seconds * 1000)).toBe(step);
  expect(findTimeStep(SECRET, ` ${code.slice(0, 3)} ${code.slice(3)} `, seconds * 1000)).toBe(step);
});

test('accepts a clock drift of 30 seconds, not of 60', () => {
  const { seconds, code, step } = vectors[1]!;
  const at = (offset: number) => findTimeStep(SECRET, code, (seconds + offset) * 1000);
  expect([at(-30), at(30), at(-60), at(60)]).toEqual([step, step, null, null]);
});

test.each(['287083', '28708', '2870820', '', 'abcdef', '-87082'])('rejects %j', (code) => {
  expect(findTimeStep(SECRET, code, 59_000)).toBeNull();
});

test('generates a new secret each time, and an otpauth URI with issuer and account', () => {
  const { secret, uri } = toEnrolment(generateSecret(), 'Prenotazioni Comune di Caivano', 'maria@comune.example');
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  const address = new URL(uri);
  expect(address.protocol).toBe('otpauth:');
  expect(decodeURIComponent(address.pathname)).toBe('/Prenotazioni Comune di Caivano:maria@comune.example');
  expect(address.searchParams.get('secret')).toBe(secret);
  expect(toEnrolment(generateSecret(), '', '').secret).not.toBe(secret);
});
