import { defineEntity, p } from '@mikro-orm/postgresql';
import { applicantProperties } from '../booking/applicant.ts';
import { Booking } from '../booking/booking.ts';
import { Municipality } from '../catalogue/municipality.ts';

/** Parts of a day for which a citizen waits. The morning ends at 13:00. */
export const DAY_PARTS = ['ANY', 'MORNING', 'AFTERNOON'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** Local minute at which the afternoon begins: 13:00. */
export const NOON_BREAK_MINUTE = 13 * 60;

/**
 * States of a request: it waits for the confirmation of its address, waits for a free time, holds an open offer, or is
 * over because of its date or its offers (ENDED), an accepted offer (TAKEN) or its citizen or staff (LEFT).
 */
export const WATCH_STATES = ['UNCONFIRMED', 'WAITING', 'OFFERED', 'TAKEN', 'ENDED', 'LEFT'] as const;
export type WatchState = (typeof WATCH_STATES)[number];

/** Maximum offers to one request: a person who lets three times pass makes room for others. */
export const MAX_OFFERS = 3;

const WatchRequestSchema = defineEntity({
  name: 'WatchRequest',
  tableName: 'watch_request',
  comment: 'Waiting list: who wants to be told when a time of a service becomes free, in order of joining.',
  properties: {
    municipality: () => p.manyToOne(Municipality).primary().ref(),
    id: p.uuid().primary(),
    serviceSlug: p.text().comment('The service, which several places may offer under the same slug.'),
    placeIds: p.array().$type<number[]>().columnType('int[]').nullable().comment('Places that suit; none: any place.'),
    // With a booking, only earlier times than its own are offered, and it moves to the accepted one.
    booking: () =>
      p
        .manyToOne(Booking)
        .joinColumns('municipality_id', 'booking_id')
        .ownColumns('booking_id')
        .ref()
        .nullable()
        .deleteRule('cascade'),
    fromDate: p.date(),
    toDate: p.date().comment('Inclusive. The request ends with this day.'),
    dayPart: p.enum(DAY_PARTS).default('ANY'),
    weekdays: p.array().$type<number[]>().columnType('smallint[]').comment('1 Monday to 7 Sunday.'),
    shortNotice: p.boolean().default(false).comment('Also times within the next 24 hours are offered.'),
    ...applicantProperties,
    notes: p.text().default(''),
    locale: p.text().default('it').comment('Language of the mails.'),
    privacyReadAt: p.datetime().nullable(),
    privacyVersion: p.text().nullable(),
    tokenHash: p.blob().comment('SHA-256 of the secret in the link; the secret is derived and never stored.'),
    state: p.enum(WATCH_STATES),
    confirmBy: p.datetime().nullable().comment('An unconfirmed request is deleted then.'),
    offersMade: p.smallint().default(0),
    joinedMailAt: p.datetime().comment('When the mail about the request was last queued.'),
    createdAt: p.datetime().comment('Order of the list.'),
    endedAt: p.datetime().nullable().comment('From then on the row tells of no person.'),
  },
  uniques: [{ properties: ['municipality', 'tokenHash'] }],
  indexes: [
    {
      // The order in which a free time is offered: one index scan per time.
      name: 'watch_request_waiting_index',
      expression: `create index "watch_request_waiting_index" on "watch_request" ("municipality_id", "service_slug", "created_at", "id") where state = 'WAITING'`,
    },
    {
      name: 'watch_request_once_index',
      expression: `create unique index "watch_request_once_index" on "watch_request" ("municipality_id", "service_slug", contact_email(applicant_email)) where ended_at is null`,
    },
    {
      name: 'watch_request_booking_index',
      expression: `create unique index "watch_request_booking_index" on "watch_request" ("municipality_id", "booking_id") where ended_at is null and booking_id is not null`,
    },
    {
      name: 'watch_request_email_index',
      expression: `create index "watch_request_email_index" on "watch_request" ("municipality_id", lower(applicant_email))`,
    },
    { properties: ['municipality', 'toDate'] },
  ],
  checks: [
    { name: 'watch_request_dates', expression: 'from_date <= to_date' },
    { name: 'watch_request_weekdays', expression: 'cardinality(weekdays) >= 1' },
    { name: 'watch_request_places', expression: 'cardinality(place_ids) >= 1' },
    { name: 'watch_request_offers', expression: `offers_made >= 0 and offers_made <= ${MAX_OFFERS}` },
    { name: 'watch_request_confirm_by', expression: "(state = 'UNCONFIRMED') = (confirm_by is not null)" },
    { name: 'watch_request_ended', expression: "(state in ('TAKEN', 'ENDED', 'LEFT')) = (ended_at is not null)" },
    { name: 'watch_request_erased', expression: 'ended_at is null or applicant_email is null' },
  ],
});

/** "Avvisami": a citizen's wish for a time that is not free yet. */
export class WatchRequest extends WatchRequestSchema.class {}
WatchRequestSchema.setClass(WatchRequest);
