import { type ApplicantValues, EMPTY_APPLICANT } from '../../components/applicant/applicant-values.ts';

/** Values of the applicant form, as typed. */
export interface Details extends ApplicantValues {
  privacyRead: boolean;
  noticeRead: boolean;
}

/** Initial values of the applicant form. */
export const EMPTY_DETAILS: Details = {
  ...EMPTY_APPLICANT,
  privacyRead: false,
  noticeRead: false,
};
