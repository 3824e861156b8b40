import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { RatingAnswer } from '../../field-rules/rating.ts';
import { InvalidInput } from '../../graphql/problem.ts';
import { RatingAnswerValues } from './rating-answer.types.ts';

@InputType({ description: 'How easy it was to use the service.' })
export class RateServiceInput {
  @Field(() => ID, { description: 'The service that was booked.' })
  serviceId!: string;

  @Field(() => Int, { description: '1 (worst) to 5 (best).' })
  stars!: number;

  @Field(() => RatingAnswerValues, {
    nullable: true,
    description: 'An answer to the question that follows so many stars.',
  })
  answer?: RatingAnswer | null;

  @Field(() => String, { defaultValue: '', description: 'Comment, at most 200 characters. Without personal data.' })
  comment!: string;

  @Field(() => String, {
    description: 'Unique key of the request, 8 to 100 characters: a retry with the same key does not count twice.',
  })
  idempotencyKey!: string;
}

@ObjectType({ simpleResolvers: true, description: 'The rating was stored.' })
export class RateServiceSuccess {
  @Field(() => Int, { description: 'Stars as stored.' })
  stars!: number;
}

/** Result of `rateService`. */
export const RateServiceResult = createUnionType({
  name: 'RateServiceResult',
  description: 'Result of rating the service.',
  types: () => [RateServiceSuccess, InvalidInput] as const,
});
