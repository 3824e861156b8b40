import { z } from 'zod';
import type { Locale } from '../../../context.ts';
import { cleanLine, hasControlCharacters } from '../../../field-rules/clean-text.ts';
import { t } from '../../../graphql/messages.ts';
import { createOptionalApplicantSchema, createApplicantSchema } from '../../applicant/applicant.ts';

/** Maximum people of one list, so that it is sent and checked in one request. */
export const MAX_INVITED_PEOPLE = 2_000;
/** Maximum length of the note of the office about an invited person. */
export const MAX_REFERENCE_LENGTH = 100;

/** A person whom the office invites to book. */
export type InvitedPerson = {
  name: string;
  surname: string;
  email: string;
  /** E.164; null if the office knows none. */
  phone: string | null;
  /** Note of the office, for example the number of a file; not shown to the person. */
  reference: string;
  language: Locale;
};

/** Returns the schema of an invited person: the rules of an applicant, with an optional telephone number. */
export function createInvitedPersonSchema(locale: Locale) {
  const { name, surname, phone } = createOptionalApplicantSchema(locale).shape;
  const { email } = createApplicantSchema(locale).shape;
  return z.object({
    name,
    surname,
    email,
    phone,
    reference: z
      .string()
      .transform(cleanLine)
      .pipe(
        z
          .string()
          .max(MAX_REFERENCE_LENGTH, t(locale, 'nameTooLong', { max: MAX_REFERENCE_LENGTH }))
          .refine((text) => !hasControlCharacters(text), t(locale, 'textNotText')),
      ),
    language: z.enum(['it', 'en'], t(locale, 'languageNotValid')),
  });
}

/** Returns what makes two invitations the same person's: a family may share an address, so the name counts too. */
export function toPersonKey({ email, name, surname }: Pick<InvitedPerson, 'email' | 'name' | 'surname'>): string {
  return [email, name, surname].map((text) => text.toLowerCase()).join('\n');
}
