import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { listComplexity } from '../../graphql/list-complexity.ts';
import { ActorKind } from '../../graphql/enums/actor-kind.ts';
import { DateTime } from '../../graphql/scalars.ts';

@InputType({ description: 'Staff only. Which part of the audit trail; every part that is given must hold.' })
export class AuditTrailInput {
  @Field(() => ID, { nullable: true, description: 'Only what this member of staff did.' })
  staffMemberId?: string | null;

  @Field(() => String, { nullable: true, description: 'Only this act: "rescheduleBooking".' })
  action?: string | null;

  @Field(() => String, { nullable: true, description: 'Only this kind of record: "Booking".' })
  subject?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Only what was done from here on.' })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Only what was done before.' })
  to?: Date | null;
}

@ObjectType('AuditEntry', { simpleResolvers: true, description: 'Staff only. Who did what to which record when.' })
export class AuditEntryType {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => DateTime, { description: 'When.' })
  at!: string;

  @Field(() => ActorKind, { description: 'Who did it.' })
  actorKind!: keyof typeof ActorKind;

  @Field(() => String, { nullable: true, description: 'Which member of staff.' })
  staffName!: string | null;

  @Field(() => String, { description: 'Verb and noun: "rescheduleBooking".' })
  action!: string;

  @Field(() => String, { description: 'Kind of record: "Booking".' })
  subject!: string;

  @Field(() => String, { description: 'Which record.' })
  subjectId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Numero prenotazione, if the record is a booking that is still kept.',
  })
  bookingNumber!: number | null;

  @Field(() => String, { description: 'What changed, as JSON; no personal data of citizens.' })
  details!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. A page of the audit trail, newest first.' })
export class AuditPage {
  @Field(() => [AuditEntryType], { complexity: listComplexity(1), description: 'The lines.' })
  nodes!: AuditEntryType[];

  @Field(() => String, {
    nullable: true,
    description: 'Where the next page begins: send it back as `after`; null: this is the last.',
  })
  endCursor!: string | null;
}
