/** Values of the fields about the applicant, as typed. */
export interface ApplicantValues {
  name: string;
  surname: string;
  prefix: string;
  phone: string;
  email: string;
  notes: string;
}

/** Italian international prefix, the initial value of the field. */
export const ITALIAN_PREFIX = '+39';

/** Initial values, in the order of the fields on the page. */
export const EMPTY_APPLICANT: ApplicantValues = {
  name: '',
  surname: '',
  prefix: ITALIAN_PREFIX,
  phone: '',
  email: '',
  notes: '',
};
