import { defineEntity, p } from '@mikro-orm/postgresql';
import { Municipality } from '../catalogue/municipality.ts';
import { Operator } from '../catalogue/operator.ts';
import { Place } from '../catalogue/place.ts';

const OpeningExceptionSchema = defineEntity({
  name: 'OpeningException',
  tableName: 'opening_exception',
  comment:
    'One or more rows for an operator, a place and a date: they stand for the whole day, week and breaks set aside.',
  properties: {
    municipality: () => p.manyToOne(Municipality).primary().ref(),
    id: p.integer().primary().autoincrement(false),
    operator: () =>
      p
        .manyToOne(Operator)
        .joinColumns('municipality_id', 'operator_id')
        .ownColumns('operator_id')
        .ref()
        .deleteRule('cascade'),
    place: () =>
      p.manyToOne(Place).joinColumns('municipality_id', 'place_id').ownColumns('place_id').ref().deleteRule('cascade'),
    date: p.date(),
    opens: p.smallint().nullable().comment('None: not open at all that day.'),
    closes: p.smallint().nullable().comment('Minutes since midnight, 1440 = the end of the day.'),
  },
  indexes: [{ properties: ['municipality', 'operator', 'date'] }],
  checks: [
    { name: 'opening_exception_whole', expression: '(opens is null) = (closes is null)' },
    { name: 'opening_exception_minutes', expression: 'opens >= 0 and opens < closes and closes <= 1440' },
    {
      // No one is at two places at the same hour of the same date.
      name: 'opening_exception_no_overlap',
      expression:
        'exclude using gist (municipality_id with =, operator_id with =, date with =, int4range(opens, closes) with &&) where (opens is not null)',
    },
  ],
});

/**
 * Orario straordinario: a date on which an operator serves at a place at other hours than those of the week, or not at
 * all.
 */
export class OpeningException extends OpeningExceptionSchema.class {}
OpeningExceptionSchema.setClass(OpeningException);
