import { Field, ObjectType } from 'type-graphql';
import { DateTime, LocalDate } from '../../../graphql/scalars.ts';

@ObjectType({ simpleResolvers: true, description: 'An invitation to book with all that is kept in it of a person.' })
export class PersonalInvitation {
  @Field(() => String, { description: 'Servizio.' })
  serviceName!: string;

  @Field(() => LocalDate, { description: 'Last day on which its link books.' })
  until!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { description: 'Surname.' })
  surname!: string;

  @Field(() => String, { description: 'E-mail address.' })
  email!: string;

  @Field(() => String, { nullable: true, description: 'Telephone number, E.164.' })
  phone!: string | null;

  @Field(() => String, { description: 'Note of the office; may be empty.' })
  reference!: string;

  @Field(() => String, { description: 'Language of its mails: "it" or "en".' })
  locale!: string;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: string;

  @Field(() => DateTime, { description: 'When its mail was last written.' })
  sentAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When its page was first opened.' })
  openedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the office withdrew it.' })
  withdrawnAt!: string | null;
}
