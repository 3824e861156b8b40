/** Values of the applicant form, as typed. */
export interface Details {
  name: string;
  surname: string;
  prefix: string;
  phone: string;
  email: string;
  notes: string;
  privacyRead: boolean;
  noticeRead: boolean;
}

/** Initial values of the applicant form. */
export const EMPTY_DETAILS: Details = {
  name: '',
  surname: '',
  prefix: '+39',
  phone: '',
  email: '',
  notes: '',
  privacyRead: false,
  noticeRead: false,
};

/** Returns the telephone number with its prefix; a number typed with its own prefix ("+41…", "0041…") keeps it. */
export function toFullPhone({ prefix, phone }: Pick<Details, 'prefix' | 'phone'>): string {
  const typed = phone.trim();
  if (typed === '') return '';
  if (typed.startsWith('+')) return typed;
  if (typed.startsWith('00')) return `+${typed.slice(2)}`;
  const code = prefix.trim().replace(/^00/, '+');
  return `${code.startsWith('+') ? code : `+${code}`} ${typed}`;
}
