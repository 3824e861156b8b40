import { z } from 'zod';

/**
 * One e-mail address and nothing else. Given "a@b, c@d" or an address with a line break, the mail library would write
 * to the second address too: what does not pass here is never given to it.
 */
export const mailAddress = z.email().max(254);
