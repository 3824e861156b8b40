import { Field, ID, InputType } from 'type-graphql';
import { DateTime } from '../../graphql/scalars.ts';

@InputType({ description: 'Staff only. The free times to find.' })
export class FirstTimesInput {
  @Field(() => ID, { description: 'The service.' })
  serviceId!: string;

  @Field(() => ID, { nullable: true, description: 'Operator; null: all who offer the service.' })
  operatorId?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Earliest start; null: now.' })
  after?: Date | null;
}
