import { defineEntity, p } from '@mikro-orm/postgresql';
import { Municipality } from './municipality.ts';
import { Service } from './service.ts';

const ServiceCombinationSchema = defineEntity({
  name: 'ServiceCombination',
  tableName: 'service_combination',
  comment: 'Pairs of services of one place that one visit may combine. One row per pair, the lower id first.',
  properties: {
    municipality: () => p.manyToOne(Municipality).primary().ref(),
    service: () =>
      p
        .manyToOne(Service)
        .primary()
        .joinColumns('municipality_id', 'service_id')
        .ownColumns('service_id')
        .ref()
        .deleteRule('cascade'),
    other: () =>
      p
        .manyToOne(Service)
        .primary()
        .joinColumns('municipality_id', 'other_id')
        .ownColumns('other_id')
        .ref()
        .deleteRule('cascade'),
  },
  indexes: [{ properties: ['municipality', 'other'] }],
  checks: [{ name: 'service_combination_order', expression: 'service_id < other_id' }],
});

/** Two services that one visit may combine. */
export class ServiceCombination extends ServiceCombinationSchema.class {}
ServiceCombinationSchema.setClass(ServiceCombination);
