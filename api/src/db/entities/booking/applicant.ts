import { p } from '@mikro-orm/postgresql';

/** Applicant of a stored booking; `phone` and `email` are null if the office recorded none or the data were erased. */
export type StoredApplicant = { name: string; surname: string; phone: string | null; email: string | null };

/** Column of each applicant field in the table `booking`. */
export const APPLICANT_COLUMNS = {
  name: 'applicant_name',
  surname: 'applicant_surname',
  phone: 'applicant_phone',
  email: 'applicant_email',
} as const satisfies Record<keyof StoredApplicant, string>;

/** SQL list that selects the applicant columns under the names of the fields. */
export const SELECT_APPLICANT = Object.entries(APPLICANT_COLUMNS)
  .map(([field, column]) => `${column} as "${field}"`)
  .join(', ');

/** Properties of the applicant in the entity `Booking`; null after the personal data were erased. */
export const applicantProperties = {
  applicantName: p.text().nullable(),
  applicantSurname: p.text().nullable(),
  applicantPhone: p.text().nullable(),
  applicantEmail: p.text().nullable(),
};

type ApplicantProperties = { [Property in keyof typeof applicantProperties]?: string | null };

/** Returns the applicant of a booking that was read. */
export function toStoredApplicant(booking: ApplicantProperties): StoredApplicant {
  return {
    name: booking.applicantName ?? '',
    surname: booking.applicantSurname ?? '',
    phone: booking.applicantPhone ?? null,
    email: booking.applicantEmail ?? null,
  };
}

/** Returns the values of the applicant columns of `booking`. */
export function toApplicantColumns(applicant: StoredApplicant) {
  return Object.fromEntries(
    Object.entries(APPLICANT_COLUMNS).map(([field, column]) => [column, applicant[field as keyof StoredApplicant]]),
  ) as Record<(typeof APPLICANT_COLUMNS)[keyof typeof APPLICANT_COLUMNS], string | null>;
}
