import { defineEntity, p } from '@mikro-orm/postgresql';
import { Municipality } from '../catalogue/municipality.ts';
import { Place } from '../catalogue/place.ts';

export const CLOSURE_KINDS = ['HOLIDAY', 'PATRON_SAINT', 'EXTRAORDINARY'] as const;

const ClosureSchema = defineEntity({
  name: 'Closure',
  tableName: 'closure',
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
    fromDate: p.date(),
    untilDate: p.date().comment('Inclusive.'),
    kind: p.enum(CLOSURE_KINDS).default('EXTRAORDINARY'),
    reason: p.text().comment('Shown to citizens.'),
  },
  indexes: [
    { properties: ['municipality', 'untilDate'] },
    {
      // A closure of the whole comune names no place: it may not be there twice either.
      name: 'closure_once',
      expression:
        'create unique index "closure_once" on "closure" ' +
        '("municipality_id", "place_id", "kind", "from_date", "until_date") nulls not distinct',
    },
  ],
  checks: [{ name: 'closure_order', expression: 'from_date <= until_date' }],
});

/** Chiusura: whole days on which a place (none named: the whole comune) is closed. */
export class Closure extends ClosureSchema.class {}
ClosureSchema.setClass(Closure);
