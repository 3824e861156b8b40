import { p } from '@mikro-orm/postgresql';

/**
 * Normalised text by which staff find a booking: the words of surname and name, the telephone number, then "<" and
 * the e-mail address. PostgreSQL computes it, so that erasing the applicant clears it. See `search_words` in the
 * migrations.
 */
export const bookingSearchText = () =>
  p
    .text()
    .nullable()
    .lazy()
    .generated('(booking_search_text(applicant_surname, applicant_name, applicant_phone, applicant_email)) stored');

/**
 * Index of the search text. A short pending list keeps inserts fast: a search reads at most 256 kB of it, and inserts
 * beyond that merge it.
 */
export const BOOKING_SEARCH_INDEX = {
  name: 'booking_search_index',
  expression:
    'create index "booking_search_index" on "booking" using gin ("municipality_id", "search_text" gin_trgm_ops) with (gin_pending_list_limit = 256)',
};
