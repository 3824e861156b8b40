import type { TFunction } from 'i18next';
import { phoneText } from '../../booking/phone-text.ts';
import { type EmailProblem, readEmail } from '../../../../api/src/field-rules/email.ts';
import { MAX_NOTES_LENGTH, readFreeText } from '../../../../api/src/field-rules/free-text.ts';
import { MAX_NAME_LENGTH, type NameProblem, readName } from '../../../../api/src/field-rules/name.ts';
import { type PhoneProblem, readPhoneText } from '../../../../api/src/field-rules/phone-text.ts';

/** The applicant's fields as typed, before anything was. */
export const EMPTY_APPLICANT = { surname: '', name: '', phone: '', email: '' };

/** The applicant's fields as typed. */
export type ApplicantValues = typeof EMPTY_APPLICANT;

/** Fields of a booking that can be corrected, as the API names them. */
export const CORRECTED_FIELDS = [...(Object.keys(EMPTY_APPLICANT) as (keyof ApplicantValues)[]), 'notes'] as const;

/** Returns the form's values of a stored applicant. */
export function toApplicantValues(stored: { [Field in keyof ApplicantValues]: string | null }): ApplicantValues {
  const fields = Object.keys(EMPTY_APPLICANT) as (keyof ApplicantValues)[];
  const values = Object.fromEntries(fields.map((field) => [field, stored[field] ?? ''])) as ApplicantValues;
  return { ...values, phone: phoneText(values.phone) };
}

/** Returns the validation of the applicant's fields; each rule returns an error message or null. */
export function createApplicantRules(t: TFunction) {
  const nameRule = (missing: string) => (typed: string) => {
    const { problem } = readName(typed);
    return problem === null ? null : problem === 'missing' ? missing : nameMessage(t, problem);
  };
  return {
    surname: nameRule(t('book.surnameMissing')),
    name: nameRule(t('book.nameMissing')),
    // Returns a promise only for a number with valid characters: its digits need a large library.
    phone: (typed: string) => {
      const { problem } = readPhoneText(typed);
      if (problem === 'missing') return null;
      return problem === null ? validateDigits(t, typed) : phoneMessage(t, problem);
    },
    email: (typed: string) => {
      const { problem } = readEmail(typed);
      return problem === null || problem === 'missing' ? null : emailMessage(t, problem);
    },
  };
}

/** Returns the error message of the notes, or null. */
export function validateNotes(t: TFunction, typed: string, max = MAX_NOTES_LENGTH): string | null {
  const { problem } = readFreeText(typed, max);
  return problem === null ? null : t(`fieldProblem.notes.${problem}`, { max });
}

async function validateDigits(t: TFunction, typed: string): Promise<string | null> {
  try {
    const { readPhone } = await import('../../../../api/src/field-rules/phone.ts');
    const { problem } = readPhone(typed);
    return problem === null ? null : phoneMessage(t, problem);
  } catch {
    // The library failed to load; the API validates the number.
    return null;
  }
}

function nameMessage(t: TFunction, problem: Exclude<NameProblem, 'missing'>): string {
  return t(`fieldProblem.name.${problem}`, { max: MAX_NAME_LENGTH });
}

function phoneMessage(t: TFunction, problem: PhoneProblem): string {
  return t(problem === 'extension' ? 'fieldProblem.phone.extension' : 'fieldProblem.phone.notValid');
}

function emailMessage(t: TFunction, problem: Exclude<EmailProblem, 'missing'>): string {
  return t(`fieldProblem.email.${problem}`);
}
