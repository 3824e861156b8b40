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

/** The address the citizen probably meant ("mario@gmial.com" -> "mario@gmail.com"); null when nothing looks mistyped. */
export function suggestEmail(typed: string): string | null {
  const [user, host, ...rest] = typed.trim().toLowerCase().split('@');
  if (!user || !host || rest.length > 0 || KNOWN_DOMAINS.includes(host)) return null;
  const meant = KNOWN_DOMAINS.find((known) => isOneTypoApart(host, known));
  return meant === undefined ? null : `${typed.trim().split('@')[0]}@${meant}`;
}

/** Whether one slip of the finger (a letter missed, added or changed, or two swapped) leads from one word to another. */
function isOneTypoApart(from: string, to: string): boolean {
  let start = 0;
  while (start < Math.min(from.length, to.length) && from[start] === to[start]) start++;
  let end = 0;
  while (end < Math.min(from.length, to.length) - start && from.at(-1 - end) === to.at(-1 - end)) end++;
  const typed = from.slice(start, from.length - end);
  const meant = to.slice(start, to.length - end);
  if (typed.length <= 1 && meant.length <= 1) return typed !== meant;
  return typed.length === 2 && meant.length === 2 && typed[0] === meant[1] && typed[1] === meant[0];
}
