import { removeInvisible } from './clean-text.ts';
import { type FieldResult, invalid, valid } from './field-result.ts';

/** Why an e-mail address is invalid. */
export type EmailProblem = 'missing' | 'notValid' | 'accents' | 'dots' | 'tooLong';

// RFC 5321, 4.5.3.1 and RFC 1035, 2.3.4.
const MAX_LENGTH = 254;
const MAX_LOCAL_LENGTH = 64;
const MAX_LABEL_LENGTH = 63;
// The characters that the HTML standard allows in <input type="email">.
const LOCAL_PART = /^[\w!#$%&'*+/=?^`{|}~.-]+$/;
const LABEL = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;
const TOP_LEVEL = /^(?:[a-z]{2,}|xn--[a-z0-9-]+)$/;
const MISPLACED_DOT = /^\.|\.\.|\.$/;

/**
 * Normalises one e-mail address: no invisible characters, the domain in lower-case ASCII (Punycode). Local parts that
 * need SMTPUTF8 are refused, because many mail servers reject them.
 */
export function readEmail(typed: string): FieldResult<EmailProblem> {
  const text = removeInvisible(typed).trim();
  if (text === '') return invalid('missing');
  const [local = '', host = '', ...rest] = text.split('@');
  if (local === '' || host === '' || rest.length > 0) return invalid('notValid');
  if (/[^\p{ASCII}]/u.test(local)) return invalid(/\p{L}/u.test(local) ? 'accents' : 'notValid');
  if (!LOCAL_PART.test(local)) return invalid('notValid');
  if (MISPLACED_DOT.test(local) || MISPLACED_DOT.test(host)) return invalid('dots');
  const domain = toAsciiDomain(host);
  if (domain === null) return invalid('notValid');
  const labels = domain.split('.');
  const isTooLong =
    local.length > MAX_LOCAL_LENGTH ||
    labels.some((label) => label.length > MAX_LABEL_LENGTH) ||
    local.length + 1 + domain.length > MAX_LENGTH;
  if (isTooLong) return invalid('tooLong');
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label))) return invalid('notValid');
  return TOP_LEVEL.test(labels.at(-1)!) ? valid(`${local}@${domain}`) : invalid('notValid');
}

/** Returns a domain in lower-case ASCII ("città.it" becomes "xn--citt-3na.it"); null if it is malformed. */
export function toAsciiDomain(host: string): string | null {
  if (/^[\w.-]*$/.test(host)) return host.toLowerCase();
  // The URL parser of browsers and Node.js implements UTS 46; ASCII delimiters must not reach it.
  if (/[^\p{L}\p{M}\p{N}.\u3002-]/u.test(host)) return null;
  try {
    return new URL(`http://${host}`).hostname;
  } catch {
    return null;
  }
}
