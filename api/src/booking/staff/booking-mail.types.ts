import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from '../../graphql/scalars.ts';
import { MailKind } from './mail-kind.ts';

/** Enum values of the mail states in the schema. */
export const MailState = { WAITING: 'WAITING', SENT: 'SENT', FAILED: 'FAILED' } as const;
registerEnumType(MailState, {
  name: 'MailState',
  description: 'Delivery state of a mail.',
  valuesConfig: {
    WAITING: { description: 'In attesa: delivery is retried until the mail server accepts the mail.' },
    SENT: { description: 'Inviata: the mail server accepted it.' },
    FAILED: { description: 'Non inviata: the mail server rejected it permanently.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'Staff only. A mail about a booking, with its delivery state.' })
export class BookingMail {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => MailKind, { description: 'Kind of mail.' })
  kind!: keyof typeof MailKind;

  @Field(() => String, { description: 'Name of the kind of mail, in the language of the request.' })
  title!: string;

  @Field(() => String, { description: 'Recipient.' })
  recipient!: string;

  @Field(() => MailState, { description: 'Delivery state.' })
  state!: keyof typeof MailState;

  @Field(() => Int, { description: 'Number of delivery attempts.' })
  attempts!: number;

  @Field(() => String, { nullable: true, description: 'Last error of the mail server.' })
  lastError!: string | null;

  @Field(() => DateTime, { description: 'Creation time.' })
  createdAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'Time at which the mail server accepted it.' })
  sentAt!: string | null;
}
