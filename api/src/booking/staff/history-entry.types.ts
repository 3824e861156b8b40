import { Field, ObjectType } from 'type-graphql';
import { ActorKind } from '../../graphql/enums/actor-kind.ts';
import { DateTime } from '../../graphql/scalars.ts';

@ObjectType({ simpleResolvers: true, description: 'Staff only. Audit entry of a record.' })
export class HistoryEntry {
  @Field(() => DateTime, { description: 'When.' })
  at!: string;

  @Field(() => String, {
    description:
      'Verb and noun: "book", "rescheduleBooking", "correctBooking", "cancelBooking", "recordAttendance", "confirmBooking", "expireBooking", "askToReconfirm", "reconfirmBooking", "releaseBooking", "reinstateBooking", "changeBookingService", "setInternalNote".',
  })
  action!: string;

  @Field(() => ActorKind, { description: 'Kind of actor.' })
  actorKind!: keyof typeof ActorKind;

  @Field(() => String, { nullable: true, description: 'Name of the staff member; null for other actors.' })
  staffName!: string | null;

  @Field(() => String, { description: 'What changed, as JSON; no personal data of citizens.' })
  details!: string;
}
