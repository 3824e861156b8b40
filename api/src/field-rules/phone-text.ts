import { removeInvisible } from './clean-text.ts';
import { type FieldResult, invalid, valid } from './field-result.ts';

/** Why a telephone number is invalid. */
export type PhoneProblem = 'missing' | 'extension' | 'notValid';

const MAX_LENGTH = 40;
const LABEL = /^(?:telefono|tel|cellulare|cell|mobile|phone)\b[.:]?\s*/i;
const DIALLABLE = /^\(?\s*\+?[\d\s()./·\p{Pd}\u2212]+$/u;
const EXTENSION = /\d.*(?:[\p{L}#;,*].*\d|#|\p{L}{3})/u;

/** Removes invisible characters and labels ("tel."), and writes all digits as 0 to 9. */
export function cleanPhone(typed: string): string {
  return removeInvisible(typed)
    .normalize('NFKC')
    .replaceAll(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(LABEL, '');
}

/**
 * Validates the characters of a telephone number and returns it without invisible characters. Extensions are refused,
 * because a stored number must be diallable; `readPhone` validates the digits.
 */
export function readPhoneText(typed: string): FieldResult<PhoneProblem> {
  const text = cleanPhone(typed);
  if (text === '') return invalid('missing');
  if (DIALLABLE.test(text) && text.length <= MAX_LENGTH) return valid(text);
  return invalid(EXTENSION.test(text) ? 'extension' : 'notValid');
}

/** Returns the digits of a telephone number, with a leading "+" if it has an international prefix ("+39", "0039"). */
export function toDiallable(text: string): string {
  const digits = text.replaceAll(/[^\d+]/g, '');
  return digits.replace(/^00/, '+');
}
