import { defineEntity, p } from '@mikro-orm/postgresql';
import { Municipality } from '../catalogue/municipality.ts';
import { Place } from '../catalogue/place.ts';

const HolidayOpeningSchema = defineEntity({
  name: 'HolidayOpening',
  tableName: 'holiday_opening',
  properties: {
    municipality: () => p.manyToOne(Municipality).primary().ref(),
    id: p.integer().primary().autoincrement(false),
    place: () =>
      p
        .manyToOne(Place)
        .joinColumns('municipality_id', 'place_id')
        .ownColumns('place_id')
        .ref()
        .nullable()
        .deleteRule('cascade'),
    date: p.date(),
  },
  indexes: [
    {
      name: 'holiday_opening_once_index',
      expression:
        'create unique index "holiday_opening_once_index" on "holiday_opening" ("municipality_id", "date", "place_id") nulls not distinct',
    },
  ],
});

/** Apertura in un giorno festivo: a holiday on which a place (none named: the whole comune) is open all the same. */
export class HolidayOpening extends HolidayOpeningSchema.class {}
HolidayOpeningSchema.setClass(HolidayOpening);
