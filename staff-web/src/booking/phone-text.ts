/**
 * Formats an E.164 phone number for an Italian caller: "+393331234567" becomes "333 123 4567". Foreign numbers keep
 * their prefix.
 */
export function phoneText(phone: string): string {
  const national = /^\+39(3\d{2})(\d{3})(\d{3,4})$/.exec(phone);
  if (national) return national.slice(1).join(' ');
  return phone.replace(/^\+39(?=0)/, '');
}
