import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { InvalidInput, Problem } from '../../graphql/problem.ts';
import { NoticeTiming } from '../../graphql/enums/notice-timing.ts';
import { LocalDate } from '../../graphql/scalars.ts';
import { CatalogueOperator } from '../staff-catalogue/catalogue-operator.types.ts';

@InputType()
abstract class OperatorInput {
  @Field(() => String, { description: 'Name shown to citizens, 1 to 150 characters.' })
  name!: string;

  @Field(() => Int, { description: 'Capienza: number of people served at the same time, 1 to 50.' })
  capacity!: number;

  @Field(() => Int, { description: 'Sort position among operators, 0 to 9999, lowest first.' })
  position!: number;

  @Field(() => NoticeTiming, {
    defaultValue: 'NEVER',
    description: 'When the staff whose own agenda it is is told of new bookings.',
  })
  noticeBooked!: keyof typeof NoticeTiming;

  @Field(() => NoticeTiming, {
    defaultValue: 'NEVER',
    description: 'When the staff whose own agenda it is is told of moved bookings.',
  })
  noticeMoved!: keyof typeof NoticeTiming;

  @Field(() => NoticeTiming, {
    defaultValue: 'NEVER',
    description: 'When the staff whose own agenda it is is told of cancelled or released bookings.',
  })
  noticeCancelled!: keyof typeof NoticeTiming;
}

@InputType({ description: 'Staff only. A new operator: a person, a desk or a hall.' })
export class AddOperatorInput extends OperatorInput {
  @Field(() => [ID], { description: 'Services that the operator offers. Retired services are rejected.' })
  serviceIds!: string[];

  @Field(() => ID, { description: 'Idempotency key. A retry with the same key returns the first result.' })
  idempotencyKey!: string;
}

@InputType({ description: 'Staff only. New values of an operator.' })
export class ChangeOperatorInput extends OperatorInput {
  @Field(() => ID, { description: 'The operator.' })
  operatorId!: string;

  @Field(() => String, { description: 'The `version` that the client read. Another value causes a conflict.' })
  version!: string;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Services that the operator offers from now on. Retired services are rejected.',
  })
  addedServiceIds!: string[];

  @Field(() => [ID], { defaultValue: [], description: 'Services that the operator no longer offers.' })
  removedServiceIds!: string[];
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. The operator after the change.' })
export class OperatorSuccess {
  @Field(() => CatalogueOperator, { description: 'The operator.' })
  operator!: CatalogueOperator;
}

@ObjectType({
  implements: Problem,
  description: 'Staff only. Upcoming bookings use counters above the new capacity. Nothing was changed.',
})
export class CapacityInUse extends Problem {
  @Field(() => Int, { description: 'Number of these bookings.' })
  bookings!: number;

  @Field(() => LocalDate, { description: 'Date of the last of these bookings.' })
  lastDate!: string;
}

@ObjectType({
  implements: Problem,
  description: 'Staff only. The operator changed after the client read it. Nothing was changed.',
})
export class OperatorConflict extends Problem {
  @Field(() => CatalogueOperator, { description: 'The operator as it is now.' })
  operator!: CatalogueOperator;
}

export const OperatorResult = createUnionType({
  name: 'OperatorResult',
  description: 'Staff only. Result of `addOperator` and `reinstateOperator`.',
  types: () => [OperatorSuccess, InvalidInput] as const,
});

export const ChangeOperatorResult = createUnionType({
  name: 'ChangeOperatorResult',
  description: 'Staff only. Result of `changeOperator`.',
  types: () => [OperatorSuccess, OperatorConflict, CapacityInUse, InvalidInput] as const,
});
