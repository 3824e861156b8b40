import { type FieldResult, invalid, valid } from '../../../../api/src/field-rules/field-result.ts';
import { cleanPhone } from '../../../../api/src/field-rules/phone-text.ts';
import type { ApplicantValues } from './applicant-values.ts';

/** Normalises an international prefix ("+39", "0039", "39") to "+39". */
export function readPrefix(typed: string): FieldResult<'notValid'> {
  const digits = /^(?:\+|00)?([1-9]\d{0,3})$/.exec(cleanPhone(typed).replaceAll(' ', ''))?.[1];
  return digits === undefined ? invalid('notValid') : valid(`+${digits}`);
}

/** Returns the telephone number with its prefix; a number typed with its own prefix ("+41…", "0041…") keeps it. */
export function toFullPhone({ prefix, phone }: Pick<ApplicantValues, 'prefix' | 'phone'>): string {
  const typed = cleanPhone(phone);
  if (typed === '' || /^\(?\s*\+/.test(typed)) return typed;
  if (/^\(?\s*00/.test(typed)) return typed.replace(/^(\(?)\s*00/, '$1+');
  return `${readPrefix(prefix).value ?? prefix} ${typed}`;
}
