import { defineEntity, p } from '@mikro-orm/postgresql';
import { Municipality } from '../catalogue/municipality.ts';
import { Operator } from '../catalogue/operator.ts';
import { StaffMember } from '../staff/staff.ts';

const BlockedSlotSchema = defineEntity({
  name: 'BlockedSlot',
  tableName: 'blocked_slot',
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
    startsAt: p.datetime(),
    endsAt: p.datetime(),
    reason: p.text().default('').comment('For staff only.'),
    seriesId: p
      .integer()
      .nullable()
      .comment('The same for all that were blocked in one go: several operators, week after week.'),
    blockedBy: () =>
      p
        .manyToOne(StaffMember)
        .joinColumns('municipality_id', 'blocked_by_id')
        .ownColumns('blocked_by_id')
        .ref()
        .nullable()
        .deleteRule('restrict'),
  },
  indexes: [{ properties: ['municipality', 'operator', 'startsAt'] }, { properties: ['municipality', 'seriesId'] }],
  // Deferrable, so that one statement can move the slots of a series to each other's time.
  uniques: [{ properties: ['municipality', 'operator', 'startsAt', 'endsAt'], deferMode: 'immediate' }],
  checks: [{ name: 'blocked_slot_order', expression: 'starts_at < ends_at' }],
});

/** Fascia bloccata: an operator who is not to be booked, at any place, for a stretch of time. */
export class BlockedSlot extends BlockedSlotSchema.class {}
BlockedSlotSchema.setClass(BlockedSlot);
