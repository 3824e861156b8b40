import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTime } from '../../graphql/scalars.ts';
import { VisitItemInput } from '../visit/visit.types.ts';

@InputType({ description: 'Staff only. The free times to find.' })
export class FirstTimesInput {
  @Field(() => ID, { description: 'The service.' })
  serviceId!: string;

  @Field(() => ID, { nullable: true, description: 'Operator; null: all who offer the service.' })
  operatorId?: string | null;

  @Field(() => Int, { defaultValue: 1, description: 'People whom the service is for, 1 to `Service.maxPeople`.' })
  people!: number;

  @Field(() => [VisitItemInput], { defaultValue: [], description: 'Further services of the visit, at most 4.' })
  further!: VisitItemInput[];

  @Field(() => DateTime, { nullable: true, description: 'Earliest start; null: now.' })
  after?: Date | null;
}
