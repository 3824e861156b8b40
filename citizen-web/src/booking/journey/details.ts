import type { ApplicantValues } from '../../components/applicant/applicant-values.ts';

/** Values of the applicant form, as typed. */
export interface Details extends ApplicantValues {
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
