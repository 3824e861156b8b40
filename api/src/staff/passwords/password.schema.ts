import { z } from 'zod';
import type { Locale } from '../../context.ts';
import { LONGEST_PASSWORD } from './password.ts';
import { say } from '../messages.ts';

const SHORTEST = 12;

/** A password that may be chosen: long rather than odd, and not one's own e-mail. */
export function passwordRule(locale: Locale, email: string) {
  return z
    .string()
    .min(SHORTEST, say(locale, 'passwordTooShort', { min: SHORTEST }))
    .max(LONGEST_PASSWORD, say(locale, 'passwordTooLong', { max: LONGEST_PASSWORD }))
    .refine((password) => password.toLowerCase() !== email, say(locale, 'passwordIsEmail'))
    .refine((password) => new Set(password).size > 3, say(locale, 'passwordMonotonous'));
}
