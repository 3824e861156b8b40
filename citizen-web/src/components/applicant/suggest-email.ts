const KNOWN_DOMAINS = [
  'gmail.com',
  'libero.it',
  'hotmail.it',
  'hotmail.com',
  'outlook.it',
  'outlook.com',
  'yahoo.it',
  'yahoo.com',
  'icloud.com',
  'live.it',
  'alice.it',
  'tiscali.it',
  'virgilio.it',
  'tim.it',
  'fastwebnet.it',
  'email.it',
  'pec.it',
  'live.com',
  'inwind.it',
  'tin.it',
  'mail.com',
  'email.com',
  'ymail.com',
];

/** Returns a correction of an email address with a typo in its domain ("gmial.com" -> "gmail.com"), otherwise null. */
export function suggestEmail(typed: string): string | null {
  const [user, host, ...rest] = typed.trim().toLowerCase().split('@');
  if (!user || !host || rest.length > 0 || KNOWN_DOMAINS.includes(host)) return null;
  const intended = KNOWN_DOMAINS.find((known) => isOneTypoApart(host, known));
  return intended === undefined ? null : `${typed.trim().split('@')[0]}@${intended}`;
}

/** Returns whether two words differ by one typo: a letter missing, added or changed, or two neighbours swapped. */
function isOneTypoApart(from: string, to: string): boolean {
  let start = 0;
  while (start < Math.min(from.length, to.length) && from[start] === to[start]) start++;
  let end = 0;
  while (end < Math.min(from.length, to.length) - start && from.at(-1 - end) === to.at(-1 - end)) end++;
  const typed = from.slice(start, from.length - end);
  const intended = to.slice(start, to.length - end);
  if (typed.length <= 1 && intended.length <= 1) return typed !== intended;
  return typed.length === 2 && intended.length === 2 && typed[0] === intended[1] && typed[1] === intended[0];
}
