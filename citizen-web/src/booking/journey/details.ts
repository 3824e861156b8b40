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
