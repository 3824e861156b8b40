import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { InvalidInput, Problem } from '../../graphql/problem.ts';
import { LocalDate } from '../../graphql/scalars.ts';
import { CatalogueOperator } from '../staff-catalogue/catalogue-operator.types.ts';

@InputType()
abstract class OperatorInput {
  @Field(() => String, { description: 'As citizens read it, 1 to 150 characters.' })
  name!: string;

  @Field(() => Int, { description: 'Capienza: people served at once, 1 to 50.' })
  capacity!: number;

  @Field(() => [ID], { description: 'What they offer: services in use.' })
  serviceIds!: string[];

  @Field(() => Int, { description: 'Order among operators, 0 to 9999: the lowest first.' })
  position!: number;
}

@InputType({ description: 'Staff only. A new operator: a person, a desk or a hall.' })
export class AddOperatorInput extends OperatorInput {
  @Field(() => ID, { description: 'New for each operator: the same request under the same key makes one.' })
  idempotencyKey!: string;
}

@InputType({ description: 'Staff only. What an operator is from now on.' })
export class ChangeOperatorInput extends OperatorInput {
  @Field(() => ID, { description: 'The operator.' })
  operatorId!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. Done; the operator as they are now.' })
export class OperatorSuccess {
  @Field(() => CatalogueOperator, { description: 'The operator.' })
  operator!: CatalogueOperator;
}

@ObjectType({
  implements: Problem,
  description: 'Staff only. Bookings still to come hold counters beyond the new capacity; nothing was done.',
})
export class CapacityInUse extends Problem {
  @Field(() => Int, { description: 'How many bookings.' })
  bookings!: number;

  @Field(() => LocalDate, { description: 'The date of the last of them.' })
  lastDate!: string;
}

export const OperatorResult = createUnionType({
  name: 'OperatorResult',
  description: 'Staff only. How adding or reinstating an operator ends.',
  types: () => [OperatorSuccess, InvalidInput] as const,
});

export const ChangeOperatorResult = createUnionType({
  name: 'ChangeOperatorResult',
  description: 'Staff only. How changing an operator ends.',
  types: () => [OperatorSuccess, CapacityInUse, InvalidInput] as const,
});
