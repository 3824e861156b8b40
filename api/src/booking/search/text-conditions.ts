import { type RawBuilder, sql } from 'kysely';
import { removeInvisible } from '../../field-rules/clean-text.ts';
import { toAsciiDomain } from '../../field-rules/email.ts';
import { cleanPhone, toDiallable } from '../../field-rules/phone-text.ts';
import { readPhone } from '../../field-rules/phone.ts';
import { readCheckInCode } from '../check-in-code.ts';

const MAX_WORDS = 6;
// The index holds groups of three characters, so it cannot find a shorter part of a text.
const MIN_PART_LENGTH = 3;
const NUMBER = /^(?:#|n(?:r|o|um|umero)?[.°º]?|prenotazione(?: n[.°º]?)?) ?[#.:]? ?(\d{1,9})$/iu;
const PHONE = /^[\d\s+()./·\p{Pd}]+$/u;

/** An SQL condition with its parameters. */
export type Condition = RawBuilder<boolean>;

const NEVER: Condition = sql<boolean>`false`;

/** Returns the SQL conditions that a booking matches the text that staff typed; each word must match. */
export function createTextConditions(text: string): Condition[] {
  const typed = removeInvisible(text).replaceAll(/\s+/g, ' ').trim();
  if (typed === '') return [];
  const number = NUMBER.exec(typed)?.[1];
  if (number !== undefined) return [sql<boolean>`number = ${Number(number)}`];
  const code = readCheckInCode(typed);
  const byCode = code === null ? [] : [sql<boolean>`number = ${code}`];
  const phone = cleanPhone(typed);
  if (PHONE.test(phone)) return [anyOf([createPhoneCondition(phone), ...byCode])];
  const words = typed.normalize('NFKC').split(' ').slice(0, MAX_WORDS);
  const conditions = words.map(createWordCondition).filter((condition) => condition !== null);
  const byWords = conditions.length === 0 ? NEVER : sql<boolean>`(${sql.join(conditions, sql` and `)})`;
  // A name of eight letters may happen to be a code.
  if (byCode.length > 0) return [anyOf([byWords, ...byCode])];
  return conditions.length === 0 ? [NEVER] : conditions;
}

function createPhoneCondition(phone: string): Condition {
  const digits = phone.replaceAll(/\D/g, '');
  // "(0)" is the trunk prefix, which an international number does not contain.
  const isInternational = /^\(?\s*(?:\+|00)/.test(phone);
  const dialled = toDiallable(isInternational ? phone.replace('(0)', '') : phone).replace('+', '');
  const number = readPhone(phone).value?.slice(1) ?? '';
  const parts = [...new Set([digits, dialled, number])].filter((part) => part.length >= MIN_PART_LENGTH);
  const conditions = parts.map(containsText);
  if (/^\d{1,9}$/.test(phone)) conditions.push(sql<boolean>`number = ${Number(phone)}`);
  return conditions.length === 0 ? NEVER : anyOf(conditions);
}

/** Returns the condition that a word begins words of the name, or is part of the phone number or e-mail address. */
function createWordCondition(word: string): Condition | null {
  const parts = word.split(/[^\p{L}\p{M}\p{N}]+/u).filter((part) => part !== '');
  const names = parts.map((part) =>
    /^\d{3,}$/.test(part)
      ? containsText(part)
      : sql<boolean>`search_text like '% ' || search_words(${part}::text) || '%'`,
  );
  const email = toEmailPart(word);
  const conditions = [
    ...(names.length === 0 ? [] : [sql<boolean>`(${sql.join(names, sql` and `)})`]),
    ...(email === null ? [] : [containsText(`<%${escapeWildcards(email)}`)]),
  ];
  return conditions.length === 0 ? null : anyOf(conditions);
}

/** Returns the condition that one of the conditions is true. */
export function anyOf(conditions: readonly Condition[]): Condition {
  return sql<boolean>`(${sql.join(conditions, sql` or `)})`;
}

function containsText(pattern: string): Condition {
  return sql<boolean>`search_text like ${`%${pattern}%`}`;
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
