import { Field, InterfaceType, ObjectType } from 'type-graphql';
import { listComplexity } from './list-complexity.ts';

@InterfaceType({
  description: 'Something expected that kept a mutation from doing what was asked; nothing was changed.',
})
export abstract class Problem {
  @Field(() => String, { description: "Ready to show, in the request's language (Accept-Language: it or en)." })
  message!: string;
}

@ObjectType({ description: 'One thing that is wrong with what was sent.' })
export class FieldError {
  @Field(() => String, { description: 'Which field of the input, dotted: "applicant.email".' })
  path!: string;

  @Field(() => String, { description: "How to put it right, in the request's language." })
  message!: string;
}

@ObjectType({ implements: Problem, description: 'What was sent cannot be accepted; one entry per field.' })
export class InvalidInput extends Problem {
  @Field(() => [FieldError], { complexity: listComplexity(), description: 'At least one.' })
  errors!: FieldError[];
}
