import { defineEntity, p } from '@mikro-orm/postgresql';
import { Municipality } from '../../catalogue/municipality.ts';
import { Service } from '../../catalogue/service.ts';
import { Booking } from '../booking.ts';

const BookingItemSchema = defineEntity({
  name: 'BookingItem',
  tableName: 'booking_item',
  comment: 'Further services of a visit: the main service and its people are columns of the booking.',
  properties: {
    municipality: () => p.manyToOne(Municipality).primary().ref(),
    booking: () =>
      p
        .manyToOne(Booking)
        .primary()
        .joinColumns('municipality_id', 'booking_id')
        .ownColumns('booking_id')
        .ref()
        .deleteRule('cascade'),
    service: () =>
      p
        .manyToOne(Service)
        .primary()
        .joinColumns('municipality_id', 'service_id')
        .ownColumns('service_id')
        .ref()
        .deleteRule('restrict'),
    position: p.smallint().comment('Order in which the citizen chose them, from 1.'),
    people: p.smallint().comment('People whom this service is for.'),
  },
  indexes: [{ properties: ['municipality', 'service'] }],
  checks: [
    { name: 'booking_item_people', expression: 'people >= 1 and people <= 20' },
    { name: 'booking_item_position', expression: 'position >= 1' },
  ],
});

/** A further service of a visit. */
export class BookingItem extends BookingItemSchema.class {}
BookingItemSchema.setClass(BookingItem);
