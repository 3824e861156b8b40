import { defineEntity, p } from '@mikro-orm/postgresql';
import { Municipality } from '../../catalogue/municipality.ts';
import { Operator } from '../../catalogue/operator.ts';
import { Place } from '../../catalogue/place.ts';
import { Service } from '../../catalogue/service.ts';

/** The visit for which a time is held. */
export type HeldVisit = { people: number; further: { serviceId: number; people: number }[] };

const SlotHoldSchema = defineEntity({
  name: 'SlotHold',
  tableName: 'slot_hold',
  comment: 'Times that are kept for somebody who is about to book them. A row counts until `held_until`.',
  properties: {
    municipality: () => p.manyToOne(Municipality).primary().ref(),
    id: p.uuid().primary(),
    service: () =>
      p
        .manyToOne(Service)
        .joinColumns('municipality_id', 'service_id')
        .ownColumns('service_id')
        .ref()
        .deleteRule('cascade'),
    place: () =>
      p.manyToOne(Place).joinColumns('municipality_id', 'place_id').ownColumns('place_id').ref().deleteRule('cascade'),
    operator: () =>
      p
        .manyToOne(Operator)
        .joinColumns('municipality_id', 'operator_id')
        .ownColumns('operator_id')
        .ref()
        .deleteRule('cascade'),
    visit: p
      .json()
      .$type<HeldVisit>()
      .nullable()
      .comment('People and further services of the visit; none: one person and one service.'),
    counter: p.smallint().comment('Lane 1..capacity of the operator.'),
    startsAt: p.datetime(),
    endsAt: p.datetime(),
    busyUntil: p.datetime().comment("End of the appointment and of the service's buffer."),
    holderHash: p.blob().comment('SHA-256 of the secret of the holder, who has one hold at a time.'),
    networkHash: p
      .blob()
      .nullable()
      .comment('Keyed hash of the network of the holder: one network holds a few times of a service only.'),
    heldUntil: p.datetime().comment('From then on everybody can book the time.'),
    createdAt: p.datetime(),
    extendedAt: p.datetime().nullable().comment('When the holder asked for more time, which is possible once.'),
  },
  uniques: [{ properties: ['municipality', 'holderHash'] }],
  indexes: [{ properties: ['municipality', 'operator', 'startsAt'] }],
  checks: [
    { name: 'slot_hold_order', expression: 'starts_at < ends_at and ends_at <= busy_until' },
    { name: 'slot_hold_counter', expression: 'counter >= 1' },
    {
      // One holder per time. Expired rows are deleted before the insert, which uses ON CONFLICT DO NOTHING.
      name: 'slot_hold_no_overlap',
      expression:
        'exclude using gist (municipality_id with =, operator_id with =, counter with =, ' +
        'tstzrange(starts_at, busy_until) with &&)',
    },
  ],
});

/** A time that is kept for one person for some minutes, before it is booked. */
export class SlotHold extends SlotHoldSchema.class {}
SlotHoldSchema.setClass(SlotHold);
