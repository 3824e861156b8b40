import { removeInvisible } from '../../field-rules/clean-text.ts';
import { toAsciiDomain } from '../../field-rules/email.ts';
import { cleanPhone, toDiallable } from '../../field-rules/phone-text.ts';
import { readPhone } from '../../field-rules/phone.ts';

const MAX_WORDS = 6;
// The index holds groups of three characters, so it cannot find a shorter part of a text.
const MIN_PART_LENGTH = 3;
const NUMBER = /^(?:#|n(?:r|o|um|umero)?[.°º]?|prenotazione(?: n[.°º]?)?) ?[#.:]? ?(\d{1,9})$/iu;
const PHONE = /^[\d\s+()./·\p{Pd}]+$/u;

/** Adds a parameter to the statement and returns its placeholder. */
type Param = (value: unknown) => string;

/** Returns the SQL conditions that a booking matches the text that staff typed; each word must match. */
export function createTextConditions(text: string, param: Param): string[] {
  const typed = removeInvisible(text).replaceAll(/\s+/g, ' ').trim();
  if (typed === '') return [];
  const number = NUMBER.exec(typed)?.[1];
  if (number !== undefined) return [`number = ${param(Number(number))}`];
  const phone = cleanPhone(typed);
  if (PHONE.test(phone)) return [createPhoneCondition(phone, param)];
  const words = typed.normalize('NFKC').split(' ').slice(0, MAX_WORDS);
  const conditions = words.map((word) => createWordCondition(word, param)).filter((condition) => condition !== null);
  return conditions.length === 0 ? ['false'] : conditions;
}

function createPhoneCondition(phone: string, param: Param): string {
  const digits = phone.replaceAll(/\D/g, '');
  // "(0)" is the trunk prefix, which an international number does not contain.
  const isInternational = /^\(?\s*(?:\+|00)/.test(phone);
  const dialled = toDiallable(isInternational ? phone.replace('(0)', '') : phone).replace('+', '');
  const number = readPhone(phone).value?.slice(1) ?? '';
  const parts = [...new Set([digits, dialled, number])].filter((part) => part.length >= MIN_PART_LENGTH);
  const conditions = parts.map((part) => `search_text like ${param(`%${part}%`)}`);
  if (/^\d{1,9}$/.test(phone)) conditions.push(`number = ${param(Number(phone))}`);
  return conditions.length === 0 ? 'false' : `(${conditions.join(' or ')})`;
}

/** Returns the condition that a word begins words of the name, or is part of the phone number or e-mail address. */
function createWordCondition(word: string, param: Param): string | null {
  const parts = word.split(/[^\p{L}\p{M}\p{N}]+/u).filter((part) => part !== '');
  const names = parts.map((part) =>
    /^\d{3,}$/.test(part)
      ? `search_text like ${param(`%${part}%`)}`
      : `search_text like '% ' || search_words(${param(part)}) || '%'`,
  );
  const email = toEmailPart(word);
  const conditions = [
    ...(names.length === 0 ? [] : [`(${names.join(' and ')})`]),
    ...(email === null ? [] : [`search_text like ${param(`%<%${escapeWildcards(email)}%`)}`]),
  ];
  return conditions.length === 0 ? null : `(${conditions.join(' or ')})`;
}

/** Returns a word as it can stand in a stored e-mail address; null if it cannot, or is too short for the index. */
function toEmailPart(word: string): string | null {
  const at = word.lastIndexOf('@');
  const host = word.slice(at + 1);
  const isDomain = at >= 0 || word.includes('.');
  const text = isDomain ? word.slice(0, at + 1) + (toAsciiDomain(host) ?? host) : word;
  return /^\p{ASCII}+$/u.test(text) && /[a-z\d]{3}/i.test(text) ? text.toLowerCase() : null;
}

function escapeWildcards(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`);
}
