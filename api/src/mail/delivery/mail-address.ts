import { z } from 'zod';

/**
 * Schema of a single e-mail address. The mail library would parse "a@b, c@d", or an address with a line break, as two
 * recipients, so every address is validated before it is passed on.
 */
export const mailAddress = z.email().max(254);
