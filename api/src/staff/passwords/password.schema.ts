import { z } from 'zod';
import type { Locale } from '../../context.ts';
import { t } from '../messages.ts';
import { findWeakness, type PasswordOwner, type Weakness } from './password-strength.ts';
import { MAX_PASSWORD_LENGTH } from './password.ts';

const MIN_PASSWORD_LENGTH = 12;

const REASONS = {
  personal: 'passwordPersonal',
  common: 'passwordCommon',
  pattern: 'passwordPattern',
  guessable: 'passwordGuessable',
} as const satisfies Record<Weakness, string>;

/** Validated password, or why it is refused. */
export type CheckedPassword = { kind: 'accepted'; password: string } | { kind: 'weak'; message: string };

/** Checks a new password: a minimum length and an estimate of the guesses, no character classes (NIST SP 800-63B). */
export async function checkNewPassword(
  locale: Locale,
  password: string,
  owner: PasswordOwner,
): Promise<CheckedPassword> {
  const parsed = z
    .string()
    .min(MIN_PASSWORD_LENGTH, t(locale, 'passwordTooShort', { min: MIN_PASSWORD_LENGTH }))
    .max(MAX_PASSWORD_LENGTH, t(locale, 'passwordTooLong', { max: MAX_PASSWORD_LENGTH }))
    .refine((text) => text.toLowerCase() !== owner.email, t(locale, 'passwordIsEmail'))
    .refine((text) => new Set(text).size > 3, t(locale, 'passwordMonotonous'))
    .safeParse(password);
  if (!parsed.success) return { kind: 'weak', message: parsed.error.issues[0]!.message };
  const weakness = await findWeakness(parsed.data, owner);
  if (weakness !== null) return { kind: 'weak', message: t(locale, REASONS[weakness]) };
  return { kind: 'accepted', password: parsed.data };
}
