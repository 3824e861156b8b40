import { z } from 'zod';
import { readEmail } from '../../field-rules/email.ts';

/**
 * Schema of a single, normalised e-mail address. The mail library would parse "a@b, c@d", or an address with a line
 * break, as two recipients, so every address is validated before it is passed on.
 */
export const mailAddress = z.string().transform((text, check) => {
  const { value } = readEmail(text);
  if (value !== null) return value;
  check.addIssue({ code: 'custom', message: 'Not one e-mail address.' });
  return z.NEVER;
});
