import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { RatingAnswer } from '../../field-rules/rating.ts';
import { LocalDate } from '../../graphql/scalars.ts';
import { listComplexity } from '../../graphql/list-complexity.ts';
import { RatingAnswerValues } from './rating-answer.types.ts';

@InputType({ description: 'Staff only. Period and place of the ratings.' })
export class ServiceRatingsInput {
  @Field(() => LocalDate, { description: 'First day of the ratings, included.' })
  from!: string;

  @Field(() => LocalDate, { description: 'Last day, included; at most 732 days in all.' })
  to!: string;

  @Field(() => ID, { nullable: true, description: 'Only this place. Omitted: all permitted places.' })
  placeId?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. How many ratings have so many stars.' })
export class StarCount {
  @Field(() => Int, { description: '1 to 5.' })
  stars!: number;

  @Field(() => Int, { description: 'Ratings; 0 if there are none.' })
  count!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. How many ratings have an answer.' })
export class AnswerCount {
  @Field(() => RatingAnswerValues, { description: 'The answer.' })
  answer!: RatingAnswer;

  @Field(() => Int, { description: 'Ratings of 1 to 3 stars with it.' })
  negative!: number;

  @Field(() => Int, { description: 'Ratings of 4 and 5 stars with it.' })
  positive!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. A rating with a comment.' })
export class RatingComment {
  @Field(() => ID, { description: 'ID of the rating.' })
  id!: string;

  @Field(() => LocalDate, { description: 'Day of the rating.' })
  day!: string;

  @Field(() => Int, { description: '1 to 5.' })
  stars!: number;

  @Field(() => String, { description: 'Name of the service.' })
  serviceName!: string;

  @Field(() => String, { description: "The citizen's words." })
  comment!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. Ratings of a period.' })
export class ServiceRatings {
  @Field(() => Int, { description: 'Number of ratings.' })
  count!: number;

  @Field(() => Float, { nullable: true, description: 'Mean of the stars, 1 to 5; null without ratings.' })
  average!: number | null;

  @Field(() => [StarCount], { complexity: listComplexity(5, 5), description: 'From 5 stars to 1.' })
  stars!: StarCount[];

  @Field(() => [AnswerCount], { complexity: listComplexity(9, 9), description: 'The most frequent first.' })
  answers!: AnswerCount[];

  @Field(() => [RatingComment], {
    complexity: listComplexity(50, 50),
    description: 'The 50 latest comments, the latest first; those older than the retention period are erased.',
  })
  comments!: RatingComment[];
}
