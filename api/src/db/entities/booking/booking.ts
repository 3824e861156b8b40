import { defineEntity, p } from '@mikro-orm/postgresql';
import { applicantProperties } from './applicant.ts';
import { BOOKING_SEARCH_INDEX, bookingSearchText } from './booking-search.ts';
import { ACTIVE_BOOKING_SQL, BOOKING_STATUSES } from './booking-status.ts';
import type { OverriddenRule } from './overridden-rule.ts';
import { type StoredVisit, storedVisitSql } from './visit/stored-visit.ts';
import { Municipality } from '../catalogue/municipality.ts';
import { Operator } from '../catalogue/operator.ts';
import { Place } from '../catalogue/place.ts';
import { Service } from '../catalogue/service.ts';
import { StaffMember } from '../staff/staff.ts';

export const BOOKING_SOURCES = ['ONLINE', 'PHONE', 'DESK'] as const;
export type BookingSource = (typeof BOOKING_SOURCES)[number];

const BookingSchema = defineEntity({
  name: 'Booking',
  tableName: 'booking',
  properties: {
    municipality: () => p.manyToOne(Municipality).primary().ref(),
    id: p.uuid().primary(),
    number: p.integer().comment('For people to say; grows within the municipality, gaps allowed; never a secret.'),
    status: p.enum(BOOKING_STATUSES),
    service: () =>
      p
        .manyToOne(Service)
        .joinColumns('municipality_id', 'service_id')
        .ownColumns('service_id')
        .ref()
        .deleteRule('restrict'),
    place: () =>
      p.manyToOne(Place).joinColumns('municipality_id', 'place_id').ownColumns('place_id').ref().deleteRule('restrict'),
    operator: () =>
      p
        .manyToOne(Operator)
        .joinColumns('municipality_id', 'operator_id')
        .ownColumns('operator_id')
        .ref()
        .deleteRule('restrict'),
    counter: p
      .smallint()
      .default(1)
      .comment('Lane 1..capacity of the operator. Bookings that override the rules have a lane above 1000.'),
    overriddenRules: p
      .array()
      .$type<OverriddenRule[]>()
      .default([])
      .comment('Rules that staff overrode: OVER, OUTSIDE_HOURS, TAKEN. Empty for a booking that keeps the rules.'),
    startsAt: p.datetime(),
    endsAt: p.datetime(),
    busyUntil: p.datetime().comment("End of the appointment and of the service's buffer: the operator is free again."),
    visit: p
      .json()
      .$type<StoredVisit>()
      .formula((_columns, table) => storedVisitSql(String(table)))
      .lazy(),
    people: p
      .smallint()
      .default(1)
      .comment('People whom the booking is for, the applicant included, in its main service.'),
    source: p.enum(BOOKING_SOURCES).default('ONLINE').comment('How the citizen asked for it.'),
    arrivedAt: p.datetime().nullable().comment('When the citizen was seen at the office.'),
    ...applicantProperties,
    searchText: bookingSearchText(),
    notes: p.text().default(''),
    internalNote: p.text().nullable().comment('Note of staff about the appointment; never shown to the citizen.'),
    internalNoteAt: p.datetime().nullable().comment('When the internal note was last changed.'),
    internalNoteBy: () =>
      p
        .manyToOne(StaffMember)
        .joinColumns('municipality_id', 'internal_note_by')
        .ownColumns('internal_note_by')
        .ref()
        .nullable()
        .deleteRule('restrict'),
    locale: p.text().default('it').comment('Language of the mails.'),
    privacyReadAt: p.datetime().nullable(),
    privacyVersion: p.text().nullable(),
    noticeReadAt: p.datetime().nullable(),
    tokenHash: p
      .blob()
      .nullable()
      .comment(
        'SHA-256 of the cancel token; the token itself is derived and never stored. None: it opens nothing any more.',
      ),
    confirmBy: p
      .datetime()
      .nullable()
      .comment('Until then its citizen may confirm it from the mail; none: it counts. Kept where nobody confirmed it.'),
    confirmTokenHash: p
      .blob()
      .nullable()
      .comment('SHA-256 of the secret that confirms it, which is in the mail alone; none was ever needed: null.'),
    reconfirmBy: p
      .datetime()
      .nullable()
      .comment('Its citizen was asked to confirm the attendance by then; none: not asked, or confirmed.'),
    reconfirmedAt: p
      .datetime()
      .nullable()
      .comment('When the citizen, or the office for them, confirmed the attendance.'),
    idempotencyKey: p.text().nullable(),
    requestHash: p
      .blob()
      .nullable()
      .comment('SHA-256 of the request, to tell a repeat from another request under the same key.'),
    linkVersion: p
      .smallint()
      .default(0)
      .comment('Grows when the office corrects the e-mail address: links mailed to the former address open nothing.'),
    isOperatorChosen: p
      .boolean()
      .default(false)
      .comment('The citizen chose the operator, who stays when the citizen changes the time.'),
    sequence: p.smallint().default(0).comment('SEQUENCE of the calendar event (RFC 5545, 3.8.7.4).'),
    createdAt: p.datetime().defaultRaw('now()'),
    cancelledAt: p.datetime().nullable(),
    cancelReason: p.text().nullable(),
    coolDownUntil: p
      .datetime()
      .nullable()
      .comment('A citizen cancelled it: its time stays closed to citizens until then.'),
    anonymisedAt: p.datetime().nullable().comment('When all that told of a person was taken out of this row.'),
  },
  uniques: [
    { properties: ['municipality', 'number'] },
    { properties: ['municipality', 'tokenHash'] },
    { properties: ['municipality', 'idempotencyKey'] },
  ],
  indexes: [
    {
      name: 'booking_busy_index',
      expression: `create index "booking_busy_index" on "booking" ("municipality_id", "operator_id", "starts_at") include ("busy_until", "counter") where ${ACTIVE_BOOKING_SQL}`,
    },
    {
      // Cancelled bookings of services with a cool-down, which are few. The index holds every column that the agenda
      // query reads: otherwise the planner makes a custom plan for each call, which costs more than the query.
      name: 'booking_cool_down_index',
      expression: `create index "booking_cool_down_index" on "booking" ("municipality_id", "operator_id", "starts_at") include ("busy_until", "counter", "cool_down_until") where cool_down_until is not null`,
    },
    {
      name: 'booking_confirm_token_index',
      expression:
        'create unique index "booking_confirm_token_index" on "booking" ("municipality_id", "confirm_token_hash") where confirm_token_hash is not null',
    },
    {
      // What still waits for its citizen's word: a few at any time, in all municipalities together.
      name: 'booking_unconfirmed_index',
      expression: `create index "booking_unconfirmed_index" on "booking" ("municipality_id", "confirm_by") where status = 'REQUESTED' and confirm_by is not null`,
    },
    {
      // What still waits for the word that its citizen will come: a few at any time, in all municipalities together.
      name: 'booking_reconfirm_index',
      expression: `create index "booking_reconfirm_index" on "booking" ("municipality_id", "reconfirm_by") where status = 'CONFIRMED' and reconfirm_by is not null`,
    },
    BOOKING_SEARCH_INDEX,
    {
      name: 'booking_email_index',
      expression: `create index "booking_email_index" on "booking" ("municipality_id", lower(applicant_email) text_pattern_ops)`,
    },
    {
      // What is still to be made anonymous: small, however many years lie behind.
      name: 'booking_personal_index',
      expression:
        'create index "booking_personal_index" on "booking" ("municipality_id", "ends_at") where anonymised_at is null',
    },
    {
      // How often one person has booked, however the address is written: see contact_email() in the migrations.
      name: 'booking_contact_index',
      expression: `create index "booking_contact_index" on "booking" ("municipality_id", contact_email(applicant_email), "created_at")`,
    },
    { properties: ['municipality', 'applicantPhone'] },
    { properties: ['municipality', 'startsAt', 'id'] },
    { properties: ['municipality', 'service', 'startsAt'] },
    { properties: ['municipality', 'place', 'startsAt'] },
  ],
  checks: [
    { name: 'booking_order', expression: 'starts_at < ends_at and ends_at <= busy_until' },
    { name: 'booking_people', expression: 'people >= 1 and people <= 20' },
    { name: 'booking_counter', expression: 'counter >= 1' },
    { name: 'booking_cool_down', expression: 'cool_down_until is null or cancelled_at is not null' },
    { name: 'booking_confirm_by', expression: "confirm_by is null or status in ('REQUESTED', 'CANCELLED')" },
    { name: 'booking_cancelled_at', expression: "(status in ('CANCELLED', 'RELEASED')) = (cancelled_at is not null)" },
    { name: 'booking_reconfirm', expression: 'reconfirm_by is null or reconfirmed_at is null' },
    {
      // Prevents double bookings. Inserts must use ON CONFLICT DO NOTHING: see docs/decisions/0003.
      name: 'booking_no_overlap',
      expression:
        'exclude using gist (municipality_id with =, operator_id with =, counter with =, ' +
        `tstzrange(starts_at, busy_until) with &&) where (${ACTIVE_BOOKING_SQL})`,
    },
  ],
});

/** Prenotazione: one citizen, one service, one operator, one time. */
export class Booking extends BookingSchema.class {}
BookingSchema.setClass(Booking);
