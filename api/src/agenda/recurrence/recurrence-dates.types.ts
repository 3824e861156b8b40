import { createUnionType, Field, InputType, ObjectType } from 'type-graphql';
import { listComplexity } from '../../graphql/list-complexity.ts';
import { InvalidInput } from '../../graphql/problem.ts';
import { LocalDate } from '../../graphql/scalars.ts';
import { RecurrenceInput } from './recurrence.types.ts';

@InputType({ description: 'Staff only. A recurrence and the date from which it counts.' })
export class RecurrenceDatesInput {
  @Field(() => LocalDate, { description: 'First date on which it may fall.' })
  from!: string;

  @Field(() => RecurrenceInput, { description: 'The recurrence.' })
  recurrence!: RecurrenceInput;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. Dates of a recurrence.' })
export class RecurrenceDates {
  @Field(() => [LocalDate], { complexity: listComplexity(), description: 'The dates, earliest first.' })
  dates!: string[];
}

export const RecurrenceDatesResult = createUnionType({
  name: 'RecurrenceDatesResult',
  description: 'Staff only. Result of `recurrenceDates`.',
  types: () => [RecurrenceDates, InvalidInput] as const,
});
