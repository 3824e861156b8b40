// Area codes of Italy: 02 and 06; three digits if the third is 0, 1, 5 or 9; otherwise four.
const LANDLINE = /^\+39(0[26]|0\d[0159]|0\d{3})(\d+)$/;

/**
 * Formats an E.164 phone number for an Italian caller: "+393331234567" becomes "333 123 4567" and "+390818323111"
 * becomes "081 8323111". The blank makes spreadsheets read it as text, so landlines keep their zero. Foreign numbers
 * keep their prefix.
 */
export function phoneText(phone: string): string {
  const national = /^\+39(3\d{2})(\d{3})(\d{3,4})$/.exec(phone) ?? LANDLINE.exec(phone);
  return national === null ? phone : national.slice(1).join(' ');
}
