import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { InvalidInput, Problem } from '../../graphql/problem.ts';
import { ServiceInput } from './service-input.types.ts';
import { CatalogueService } from '../staff-catalogue/staff-catalogue.types.ts';

@InputType({ description: 'Staff only. A new service.' })
export class AddServiceInput extends ServiceInput {
  @Field(() => ID, { description: 'The place. It cannot be changed later.' })
  placeId!: string;

  @Field(() => [ID], { description: 'Operators who offer the service. Retired operators are rejected.' })
  operatorIds!: string[];

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Services of the place that one visit may combine with it. The relation is symmetric.',
  })
  combinableServiceIds!: string[];

  @Field(() => ID, { description: 'Idempotency key. A retry with the same key returns the first result.' })
  idempotencyKey!: string;
}

@InputType({ description: 'Staff only. New rules of a service. Omitted texts become empty.' })
export class ChangeServiceInput extends ServiceInput {
  @Field(() => ID, { description: 'The service.' })
  serviceId!: string;

  @Field(() => String, { description: 'The `version` that the client read. Another value causes a conflict.' })
  version!: string;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Operators who offer the service from now on. Retired operators are rejected.',
  })
  addedOperatorIds!: string[];

  @Field(() => [ID], { defaultValue: [], description: 'Operators who no longer offer the service.' })
  removedOperatorIds!: string[];

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Services of the same place that one visit may combine with it from now on; the other way round too.',
  })
  addedCombinableServiceIds!: string[];

  @Field(() => [ID], { defaultValue: [], description: 'Services that can no longer be combined with it.' })
  removedCombinableServiceIds!: string[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'Staff only. The service after the change, with the number of upcoming bookings, which are not changed.',
})
export class ServiceSuccess {
  @Field(() => CatalogueService, { description: 'The service.' })
  service!: CatalogueService;
}

@ObjectType({
  implements: Problem,
  description: 'Staff only. The service changed after the client read it. Nothing was changed.',
})
export class ServiceConflict extends Problem {
  @Field(() => CatalogueService, { description: 'The service as it is now.' })
  service!: CatalogueService;
}

export const ServiceResult = createUnionType({
  name: 'ServiceResult',
  description: 'Staff only. Result of `addService` and `reinstateService`.',
  types: () => [ServiceSuccess, InvalidInput] as const,
});

export const ChangeServiceResult = createUnionType({
  name: 'ChangeServiceResult',
  description: 'Staff only. Result of `changeService`.',
  types: () => [ServiceSuccess, ServiceConflict, InvalidInput] as const,
});
