/** Default role of the servers. */
export const SERVER_ROLE = 'prenotazioni_app';

/**
 * Privileges of the server role on each table. The role cannot alter, drop or truncate a table; audit entries are only
 * inserted, bookings are never deleted and privacy notices are never updated.
 */
export const GRANTS: Readonly<Record<string, string>> = {
  municipality: 'select, update',
  municipality_crest: 'select, insert',
  place: 'select, insert, update',
  service: 'select, insert, update',
  operator: 'select, insert, update',
  service_operator: 'select, insert, delete',
  service_combination: 'select, insert, delete',
  opening_hours: 'select, insert, delete',
  weekly_break: 'select, insert, delete',
  opening_exception: 'select, insert, delete',
  past_opening_hours: 'select, insert',
  closure: 'select, insert, update, delete',
  holiday_opening: 'select, insert, delete',
  blocked_slot: 'select, insert, update, delete',
  booking: 'select, insert, update',
  booking_item: 'select, insert',
  booking_companion: 'select, insert, delete',
  freed_time: 'select, insert, delete',
  slot_hold: 'select, insert, update, delete',
  watch_request: 'select, insert, update, delete',
  slot_offer: 'select, insert, update, delete',
  mail: 'select, insert, update, delete',
  audit_entry: 'select, insert',
  idempotency_record: 'select, insert, delete',
  privacy_notice: 'select, insert',
  service_rating: 'select, insert, update',
  invitation_batch: 'select, insert',
  invitation: 'select, insert, update',
  email_change: 'select, insert, update, delete',
  data_access_link: 'select, insert, update, delete',
  staff_member: 'select, insert, update',
  staff_place: 'select, insert, delete',
  staff_session: 'select, insert, update, delete',
  staff_link: 'select, insert, delete',
  staff_second_factor: 'select, insert, update, delete',
  staff_recovery_code: 'select, insert, delete',
  sign_in_attempt: 'select, insert, update, delete',
  rate_limit: 'select, insert, update, delete',
  mikro_orm_migrations: 'select',
};
