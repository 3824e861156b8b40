import { defineEntity, p } from '@mikro-orm/postgresql';
import { Municipality } from './municipality.ts';
import { noticeProperties } from './notice-timing.ts';

export const PLACE_KINDS = ['OFFICE', 'VENUE'] as const;

const PlaceSchema = defineEntity({
  name: 'Place',
  tableName: 'place',
  properties: {
    municipality: () => p.manyToOne(Municipality).primary().ref(),
    id: p.integer().primary().autoincrement(false),
    slug: p.text().comment('Part of the deep link, /?ufficio=slug.'),
    name: p.text(),
    kind: p.enum(PLACE_KINDS).comment('OFFICE: people are served. VENUE: a shared area booked for events.'),
    address: p.text(),
    phone: p.text().nullable(),
    email: p.text().nullable(),
    openingNote: p.text().nullable().comment('Opening hours in words, for people.'),
    directions: p.text().nullable().comment('How to find the desk, in words, for people who have an appointment.'),
    position: p.smallint().default(0),
    retiredAt: p.datetime().nullable(),
    ...noticeProperties,
    dayListHour: p
      .smallint()
      .nullable()
      .comment('Hour of the local day at which the appointments of the day are mailed; none: they are not.'),
  },
  uniques: [{ properties: ['municipality', 'slug'] }],
  checks: [{ name: 'place_day_list_hour', expression: 'day_list_hour >= 0 and day_list_hour <= 23' }],
});

/** Ufficio o Luogo: where a service is given. */
export class Place extends PlaceSchema.class {}
PlaceSchema.setClass(Place);
