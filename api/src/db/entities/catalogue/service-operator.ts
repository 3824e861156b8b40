import { defineEntity, p } from '@mikro-orm/postgresql';
import { Municipality } from './municipality.ts';
import { Operator } from './operator.ts';
import { Service } from './service.ts';

const ServiceOperatorSchema = defineEntity({
  name: 'ServiceOperator',
  tableName: 'service_operator',
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
    operator: () =>
      p
        .manyToOne(Operator)
        .primary()
        .joinColumns('municipality_id', 'operator_id')
        .ownColumns('operator_id')
        .ref()
        .deleteRule('cascade'),
  },
  indexes: [{ properties: ['municipality', 'operator'] }],
});

/** Who offers which service. */
export class ServiceOperator extends ServiceOperatorSchema.class {}
ServiceOperatorSchema.setClass(ServiceOperator);
