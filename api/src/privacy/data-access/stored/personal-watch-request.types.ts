import { Field, ObjectType } from 'type-graphql';
import { PersonalApplicant } from '../../../booking/applicant/applicant.types.ts';
import { WatchState } from '../../../booking/waiting-list/answer/watch-request.types.ts';
import { DateTime, LocalDate } from '../../../graphql/scalars.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'A request of the waiting list with all that is kept in it of a person.',
})
export class PersonalWatchRequest extends PersonalApplicant {
  @Field(() => String, { description: 'Servizio.' })
  serviceName!: string;

  @Field(() => WatchState, { description: 'Stato.' })
  state!: keyof typeof WatchState;

  @Field(() => LocalDate, { description: 'First day, included.' })
  from!: string;

  @Field(() => LocalDate, { description: 'Last day, included.' })
  to!: string;

  @Field(() => String, { description: 'Note.' })
  notes!: string;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: string;
}
