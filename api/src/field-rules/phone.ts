import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { type FieldResult, invalid, valid } from './field-result.ts';
import { type PhoneProblem, readPhoneText, toDiallable } from './phone-text.ts';

const MAX_CALLING_CODE_LENGTH = 3;

/** Normalises a telephone number to E.164; numbers without an international prefix are Italian. */
export function readPhone(typed: string): FieldResult<PhoneProblem> {
  const text = readPhoneText(typed);
  if (text.value === null) return text;
  const diallable = toDiallable(text.value);
  const number = parseValid(diallable) ?? parseRepeatedPrefix(diallable);
  return number === null ? invalid('notValid') : valid(number);
}

function parseValid(text: string): string | null {
  const phone = parsePhoneNumberFromString(text, 'IT');
  return phone?.isValid() ? phone.number : null;
}

/** Parses "+39 39 333 1234567": the citizen typed the prefix in its own field and again with the number. */
function parseRepeatedPrefix(diallable: string): string | null {
  if (!diallable.startsWith('+')) return null;
  for (let length = 1; length <= MAX_CALLING_CODE_LENGTH; length++) {
    const code = diallable.slice(1, 1 + length);
    if (!diallable.startsWith(code, 1 + length)) continue;
    const number = parseValid(`+${diallable.slice(1 + length)}`);
    if (number !== null) return number;
  }
  return null;
}
