import { defineEntity, p } from '@mikro-orm/postgresql';
import { Municipality } from './municipality.ts';
import { noticeProperties } from './notice-timing.ts';

const OperatorSchema = defineEntity({
  name: 'Operator',
  tableName: 'operator',
  properties: {
    municipality: () => p.manyToOne(Municipality).primary().ref(),
    id: p.integer().primary().autoincrement(false),
    name: p.text(),
    capacity: p.smallint().default(1).comment('Citizens served at once: lanes 1..capacity.'),
    position: p.smallint().default(0),
    retiredAt: p.datetime().nullable(),
    ...noticeProperties,
    agendaVersion: p
      .integer()
      .default(0)
      .comment('Grows when hours, closures or blocked slots change: whoever read an older one must not book by it.'),
  },
  checks: [{ name: 'operator_capacity', expression: 'capacity >= 1 and capacity <= 50' }],
});

/** Referente (for citizens) or Operatore (for staff): the person, desk or hall that a booking occupies. */
export class Operator extends OperatorSchema.class {}
OperatorSchema.setClass(Operator);
