/** Crockford's Base32: no I, L, O and U, which people confuse with other letters and digits. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DIGITS = 7;
const SIZE = 32n ** BigInt(DIGITS);
// An odd factor gives every number another code, so that neighbouring numbers do not look alike.
const FACTOR = 19_088_743_237n;
const INVERSE = invert(FACTOR);
/** A prime: the check letter shows a wrong letter and two letters in the wrong order. */
const CHECK_PRIME = 31;
const CODE_LENGTH = DIGITS + 1;
const MAX_NUMBER = 2 ** 31 - 1;
const SEPARATORS = /[\s\p{Pd}]/gu;

/**
 * Returns the check-in code of a booking number, "7K4M-92QX". It is unique within the municipality, because the number
 * is, and it is no secret: staff turn it back into the number.
 */
export function toCheckInCode(number: number): string {
  let rest = (BigInt(number) * FACTOR) % SIZE;
  const values: number[] = [];
  for (let position = 0; position < DIGITS; position++) {
    values.unshift(Number(rest % 32n));
    rest /= 32n;
  }
  const code = [...values, getCheck(values)].map((value) => ALPHABET[value]).join('');
  return `${code.slice(0, CODE_LENGTH / 2)}-${code.slice(CODE_LENGTH / 2)}`;
}

/** Returns the booking number of a check-in code as people type or read it; null if it is no code. */
export function readCheckInCode(text: string): number | null {
  const typed = text.replaceAll(SEPARATORS, '').toUpperCase();
  if (typed.length !== CODE_LENGTH) return null;
  const values = [...typed.replaceAll('O', '0').replaceAll(/[IL]/g, '1')].map((letter) => ALPHABET.indexOf(letter));
  const check = values.pop();
  if (values.includes(-1) || check !== getCheck(values)) return null;
  const scrambled = values.reduce((sum, value) => sum * 32n + BigInt(value), 0n);
  const number = Number((scrambled * INVERSE) % SIZE);
  return number >= 1 && number <= MAX_NUMBER ? number : null;
}

function getCheck(values: readonly number[]): number {
  return values.reduce((sum, value, index) => sum + value * (index + 1), 0) % CHECK_PRIME;
}

// Newton's method doubles the right bits in each round; an odd factor is its own inverse modulo 8.
function invert(factor: bigint): bigint {
  let inverse = factor % SIZE;
  for (let bits = 3; bits < DIGITS * 5; bits *= 2) inverse = (inverse * (2n - factor * inverse)) % SIZE;
  return ((inverse % SIZE) + SIZE) % SIZE;
}
