import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../../graphql/scalars.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'Staff only. Note of the office about a booking. It is erased with the personal data of the booking.',
})
export class InternalNote {
  @Field(() => String, { description: 'The text; empty if there is none.' })
  text!: string;

  @Field(() => String, {
    description: 'Version of the note for optimistic locking. Send it with `setInternalNote`.',
  })
  version!: string;

  @Field(() => DateTime, { nullable: true, description: 'Time of the last change; null if there is no note.' })
  changedAt!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the staff member who changed it last; null if there is no note.',
  })
  changedBy!: string | null;
}
