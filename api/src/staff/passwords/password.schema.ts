import { z } from 'zod';
import type { Locale } from '../../context.ts';
import { MAX_PASSWORD_LENGTH } from './password.ts';
import { t } from '../messages.ts';

const MIN_PASSWORD_LENGTH = 12;

/** Schema of a new password: a minimum length instead of character classes (NIST SP 800-63B), and not the e-mail. */
export function passwordSchema(locale: Locale, email: string) {
  return z
    .string()
    .min(MIN_PASSWORD_LENGTH, t(locale, 'passwordTooShort', { min: MIN_PASSWORD_LENGTH }))
    .max(MAX_PASSWORD_LENGTH, t(locale, 'passwordTooLong', { max: MAX_PASSWORD_LENGTH }))
    .refine((password) => password.toLowerCase() !== email, t(locale, 'passwordIsEmail'))
    .refine((password) => new Set(password).size > 3, t(locale, 'passwordMonotonous'));
}
