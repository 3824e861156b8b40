import { defineEntity, p } from '@mikro-orm/postgresql';
import { Municipality } from './municipality.ts';

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
  },
  uniques: [{ properties: ['municipality', 'slug'] }],
});

/** Ufficio o Luogo: where a service is given. */
export class Place extends PlaceSchema.class {}
PlaceSchema.setClass(Place);
