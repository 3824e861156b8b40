import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { listComplexity } from '../../../graphql/list-complexity.ts';
import { Problem } from '../../../graphql/problem.ts';
import type { ServiceChangedOutcome } from './service-changes.ts';

export enum ServiceChange {
  RETIRED = 'RETIRED',
  EXTERNAL = 'EXTERNAL',
  OPERATOR_GONE = 'OPERATOR_GONE',
  ADDRESS = 'ADDRESS',
  DURATION = 'DURATION',
  NOTICE = 'NOTICE',
}

registerEnumType(ServiceChange, {
  name: 'ServiceChange',
  description: 'What changed in the catalogue since the page showed it.',
  valuesConfig: {
    RETIRED: { description: 'The service can no longer be booked.' },
    EXTERNAL: { description: 'The service is booked on another site.' },
    OPERATOR_GONE: { description: 'The chosen operator no longer offers the service.' },
    ADDRESS: { description: 'The address of the place changed.' },
    DURATION: { description: 'The duration changed.' },
    NOTICE: { description: 'The service has a new notice to read.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  implements: Problem,
  description:
    'The service is no longer what `seen` describes. Nothing was booked: show the new facts, then ask again.',
})
export class ServiceChanged extends Problem {
  @Field(() => [ServiceChange], { complexity: listComplexity(), description: 'At least one.' })
  changes!: ServiceChange[];
}

/** Returns the GraphQL type of a refused booking whose service has changed. */
export function toServiceChanged({ changes, message }: ServiceChangedOutcome): ServiceChanged {
  return Object.assign(new ServiceChanged(), { changes: changes.map((kind) => ServiceChange[kind]), message });
}
