import { defineEntity, p } from '@mikro-orm/postgresql';
import { Municipality } from '../../catalogue/municipality.ts';
import { Booking } from '../booking.ts';

const BookingCompanionSchema = defineEntity({
  name: 'BookingCompanion',
  tableName: 'booking_companion',
  comment: 'People who come with the applicant, for services that ask for their names. Deleted with the personal data.',
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
    position: p.smallint().primary().autoincrement(false).comment('Order in which they were written, from 1.'),
    name: p.text(),
    surname: p.text(),
  },
});

/** A person who comes with the applicant. */
export class BookingCompanion extends BookingCompanionSchema.class {}
BookingCompanionSchema.setClass(BookingCompanion);
