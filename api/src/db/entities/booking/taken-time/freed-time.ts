import { defineEntity, p } from '@mikro-orm/postgresql';
import { Municipality } from '../../catalogue/municipality.ts';
import { Operator } from '../../catalogue/operator.ts';

const FreedTimeSchema = defineEntity({
  name: 'FreedTime',
  tableName: 'freed_time',
  comment: 'Times that citizens left by moving their booking: closed to citizens until the end of the cool-down.',
  properties: {
    municipality: () => p.manyToOne(Municipality).primary().ref(),
    id: p.uuid().primary(),
    operator: () =>
      p
        .manyToOne(Operator)
        .joinColumns('municipality_id', 'operator_id')
        .ownColumns('operator_id')
        .ref()
        .deleteRule('cascade'),
    counter: p.smallint().comment('Lane 1..capacity of the operator.'),
    startsAt: p.datetime(),
    busyUntil: p.datetime().comment('End of the appointment and of its buffer.'),
    coolDownUntil: p.datetime().comment('From then on citizens can book the time.'),
  },
  indexes: [{ properties: ['municipality', 'operator', 'startsAt'] }],
});

/** A time that a citizen left by moving the booking, so that it cannot be passed on to a waiting person. */
export class FreedTime extends FreedTimeSchema.class {}
FreedTimeSchema.setClass(FreedTime);
