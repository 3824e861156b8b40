import { Field, ObjectType } from 'type-graphql';
import { MailState } from '../../../booking/staff/booking-mail.types.ts';
import type { MailKind } from '../../../db/entities/booking/mail.ts';
import { DateTime } from '../../../graphql/scalars.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'A mail to somebody, as it is kept: what it said is wiped once sent.',
})
export class PersonalMail {
  @Field(() => String, { description: 'What it was about: "BOOKING_CONFIRMED".' })
  kind!: MailKind;

  @Field(() => String, { description: 'Name of the kind of mail, in the language of the request.' })
  title!: string;

  @Field(() => String, { description: 'To which address.' })
  recipient!: string;

  @Field(() => MailState, { description: 'What became of it.' })
  state!: keyof typeof MailState;

  @Field(() => String, { nullable: true, description: 'What the mail server said when it refused it.' })
  lastError!: string | null;

  @Field(() => DateTime, { description: 'When it was written.' })
  createdAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When the mail server took it.' })
  sentAt!: string | null;
}
