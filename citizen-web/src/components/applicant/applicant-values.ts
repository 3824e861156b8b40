/** Values of the fields about the applicant, as typed. */
export interface ApplicantValues {
  name: string;
  surname: string;
  prefix: string;
  phone: string;
  email: string;
  notes: string;
}
