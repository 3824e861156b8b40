import { defineEntity, p } from '@mikro-orm/postgresql';
import { Municipality } from './municipality.ts';
import { Place } from './place.ts';

const ServiceSchema = defineEntity({
  name: 'Service',
  tableName: 'service',
  properties: {
    municipality: () => p.manyToOne(Municipality).primary().ref(),
    id: p.integer().primary().autoincrement(false),
    place: () =>
      p.manyToOne(Place).joinColumns('municipality_id', 'place_id').ownColumns('place_id').ref().deleteRule('restrict'),
    slug: p.text().comment('Part of the deep link, /?servizio=slug; the same service at two places may share it.'),
    name: p.text(),
    description: p.text().nullable(),
    synonyms: p.array().default([]).comment('Other words with which citizens search for it.'),
    durationMinutes: p.smallint(),
    stepMinutes: p.smallint().comment('Distance between two starts on the grid.'),
    bufferMinutes: p.smallint().default(0).comment('The operator stays busy this long after the appointment.'),
    minNoticeMinutes: p.integer().default(0).comment('No start sooner than this from now.'),
    horizonDays: p.smallint().default(60).comment('No start after this many days from today.'),
    cancelNoticeMinutes: p.integer().default(0).comment('The citizen may cancel until this long before the start.'),
    maxOpenBookingsPerContact: p
      .smallint()
      .nullable()
      .comment('So many bookings to come may have the same e-mail address or telephone; none: no limit.'),
    proofOfWork: p.boolean().default(false).comment('The browser works for a second or two before it may book.'),
    holdsTime: p
      .boolean()
      .default(true)
      .comment('A time that a citizen chooses is held for some minutes while the citizen fills in the form.'),
    coolDownMinutes: p
      .smallint()
      .default(0)
      .comment('A time that a citizen gives up stays closed to citizens this long; 0: free at once.'),
    maxCitizenChanges: p
      .smallint()
      .default(3)
      .comment('So many times a citizen may change the time of a booking; 0: only the office may.'),
    confirmEmailMinutes: p
      .smallint()
      .nullable()
      .comment(
        'A booking made online is only held until its citizen confirms it from the mail, so long; none: it counts at once.',
      ),
    firstReminderHours: p
      .smallint()
      .nullable()
      .default(72)
      .comment('A mail reminds the citizen so many hours before the appointment; none: no such reminder.'),
    secondReminderHours: p
      .smallint()
      .nullable()
      .default(24)
      .comment('The other reminder, in any order; none: one only.'),
    invitationOnly: p
      .boolean()
      .default(false)
      .comment('Citizens see and book it only with an invitation of the office.'),
    reconfirmDays: p
      .smallint()
      .nullable()
      .comment('A mail asks the citizen so many days before to confirm the attendance; none: nobody is asked.'),
    releaseHours: p
      .smallint()
      .default(72)
      .comment('So many hours before the appointment its time is released unless the attendance was confirmed.'),
    maxPeople: p.smallint().default(1).comment('So many people one visit may be for; 1: one visit for each person.'),
    minutesPerFurtherPerson: p
      .smallint()
      .default(0)
      .comment('A visit for several people is this much longer for each person after the first.'),
    asksNames: p.boolean().default(false).comment('The name and surname of each further person are asked for.'),
    requirements: p.array().default([]).comment('"Cosa serve": what to bring, one line each.'),
    noticeText: p.text().nullable().comment('What the citizen must tick as read (occorrente e costi).'),
    noticeUrl: p.text().nullable(),
    externalBookingUrl: p.text().nullable().comment('Booked elsewhere, as Agenda CIE of the Ministry of the Interior.'),
    position: p.smallint().default(0),
    retiredAt: p.datetime().nullable(),
  },
  uniques: [{ properties: ['municipality', 'place', 'slug'] }],
  checks: [
    { name: 'service_duration', expression: 'duration_minutes >= 1 and duration_minutes <= 1440' },
    { name: 'service_step', expression: 'step_minutes >= 1 and step_minutes <= 1440' },
    { name: 'service_buffer', expression: 'buffer_minutes >= 0 and buffer_minutes <= 1440' },
    { name: 'service_notice', expression: 'min_notice_minutes >= 0 and cancel_notice_minutes >= 0' },
    {
      name: 'service_max_open_bookings',
      expression: 'max_open_bookings_per_contact >= 1 and max_open_bookings_per_contact <= 50',
    },
    { name: 'service_cool_down', expression: 'cool_down_minutes >= 0 and cool_down_minutes <= 1440' },
    { name: 'service_max_citizen_changes', expression: 'max_citizen_changes >= 0 and max_citizen_changes <= 20' },
    { name: 'service_confirm_email', expression: 'confirm_email_minutes >= 5 and confirm_email_minutes <= 1440' },
    { name: 'service_first_reminder', expression: 'first_reminder_hours >= 1 and first_reminder_hours <= 720' },
    { name: 'service_second_reminder', expression: 'second_reminder_hours >= 1 and second_reminder_hours <= 720' },
    { name: 'service_reminders_differ', expression: 'first_reminder_hours <> second_reminder_hours' },
    { name: 'service_reconfirm', expression: 'reconfirm_days >= 2 and reconfirm_days <= 60' },
    { name: 'service_release', expression: 'release_hours >= 12 and release_hours <= 720' },
    { name: 'service_time_to_reconfirm', expression: 'release_hours <= reconfirm_days * 24 - 24' },
    { name: 'service_max_people', expression: 'max_people >= 1 and max_people <= 20' },
    {
      name: 'service_further_person',
      expression: 'minutes_per_further_person >= 0 and minutes_per_further_person <= 1440',
    },
    { name: 'service_horizon', expression: 'horizon_days >= 1 and horizon_days <= 730' },
  ],
});

/** Servizio: what a citizen comes for, how long it takes and under which rules it may be booked. */
export class Service extends ServiceSchema.class {}
ServiceSchema.setClass(Service);
