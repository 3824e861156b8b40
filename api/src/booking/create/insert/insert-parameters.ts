import { v7 as uuid } from 'uuid';
import { actorColumns } from '../../../audit.ts';
import { APPLICANT_COLUMNS, toApplicantColumns } from '../../../db/entities/booking/applicant.ts';
import type { Candidate } from '../../../scheduling/assign.ts';
import type { NewBooking } from './new-booking.ts';

const applicantTypes = Object.fromEntries(Object.values(APPLICANT_COLUMNS).map((column) => [column, 'text'])) as Record<
  (typeof APPLICANT_COLUMNS)[keyof typeof APPLICANT_COLUMNS],
  'text'
>;

/** Columns of the new booking that are parameters, with their types. */
export const BOOKING_COLUMNS = {
  id: 'uuid',
  status: 'text',
  service_id: 'int',
  place_id: 'int',
  operator_id: 'int',
  counter: 'smallint',
  people: 'smallint',
  overridden_rules: 'text[]',
  starts_at: 'timestamptz',
  ends_at: 'timestamptz',
  busy_until: 'timestamptz',
  ...applicantTypes,
  notes: 'text',
  locale: 'text',
  source: 'text',
  created_at: 'timestamptz',
  privacy_read_at: 'timestamptz',
  notice_read_at: 'timestamptz',
  confirm_by: 'timestamptz',
  token_hash: 'bytea',
  confirm_token_hash: 'bytea',
  is_operator_chosen: 'boolean',
  idempotency_key: 'text',
  request_hash: 'bytea',
} as const;

/** All parameters of every statement with their types. */
export const PARAMETERS = {
  municipality_id: 'int',
  ...BOOKING_COLUMNS,
  current_privacy_version: 'text',
  shown_privacy_version: 'text',
  agenda_version: 'int',
  max_open_bookings: 'int',
  max_per_hour: 'int',
  enforce_cool_down: 'boolean',
  audit_id: 'uuid',
  mail_id: 'uuid',
  actor_kind: 'text',
  staff_member_id: 'int',
  mail_kind: 'text',
  message: 'jsonb',
} as const;

/** Name of a parameter of the statement. */
export type InsertParameter = keyof typeof PARAMETERS;

/** Returns the values of the parameters for one lane of an operator. */
export function toParameters(candidate: Candidate, booking: NewBooking): Record<InsertParameter, unknown> {
  const { details } = booking;
  const now = new Date(booking.now);
  const [actorKind, staffMemberId] = actorColumns(booking);
  return {
    municipality_id: booking.municipalityId,
    id: details.id,
    status: details.status,
    service_id: details.service.id,
    place_id: details.place.id,
    operator_id: Number(candidate.operatorId),
    counter: candidate.counter,
    people: details.people,
    overridden_rules: details.overriddenRules,
    starts_at: new Date(details.startsAt),
    ends_at: new Date(details.endsAt),
    busy_until: new Date(details.busyUntil),
    ...toApplicantColumns(details.applicant),
    notes: details.notes,
    locale: booking.locale,
    source: details.source,
    created_at: now,
    privacy_read_at: booking.privacyVersion === null ? null : now,
    notice_read_at: booking.noticeRead ? now : null,
    confirm_by: details.confirmBy === null ? null : new Date(details.confirmBy),
    token_hash: booking.tokenHash,
    confirm_token_hash: booking.confirmTokenHash,
    is_operator_chosen: booking.isOperatorChosen,
    idempotency_key: booking.idempotencyKey,
    request_hash: booking.requestHash,
    current_privacy_version: booking.privacyVersion,
    shown_privacy_version: booking.privacyVersion === null ? null : booking.shownPrivacyVersion,
    agenda_version: booking.agendaVersion,
    max_open_bookings: booking.maxOpenBookings,
    max_per_hour: booking.maxPerHour,
    enforce_cool_down: booking.enforceCoolDown,
    audit_id: uuid(),
    mail_id: uuid(),
    actor_kind: actorKind,
    staff_member_id: staffMemberId,
    mail_kind: booking.message.kind,
    message: JSON.stringify(booking.message),
  };
}
