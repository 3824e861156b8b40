import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { listComplexity } from '../../graphql/list-complexity.ts';
import { Notice } from '../../catalogue/places/place.types.ts';

@InputType({ description: 'A further service of a visit, at the same place.' })
export class VisitItemInput {
  @Field(() => ID, { description: 'The service, one of `Service.combinableServiceIds` of every other service.' })
  serviceId!: string;

  @Field(() => Int, { defaultValue: 1, description: 'People whom it is for, 1 to `Service.maxPeople`.' })
  people!: number;
}

@InputType({ description: 'A person who comes with the applicant.' })
export class CompanionInput {
  @Field(() => String, { description: 'Nome.' })
  name!: string;

  @Field(() => String, { description: 'Cognome.' })
  surname!: string;
}

@InputType({ description: 'What the page showed of a further service.' })
export class SeenFurtherInput {
  @Field(() => ID, { description: 'The service.' })
  serviceId!: string;

  @Field(() => String, { nullable: true, description: '`Service.notice.text` as shown; null: the service had none.' })
  noticeText!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A person who comes with the applicant.' })
export class Companion {
  @Field(() => String, { description: 'Nome.' })
  name!: string;

  @Field(() => String, { description: 'Cognome.' })
  surname!: string;
}

@ObjectType({ simpleResolvers: true, description: 'A further service of a visit.' })
export class FurtherService {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => String, { description: 'Part of the deep link.' })
  slug!: string;

  @Field(() => String, { description: 'Name of the service.' })
  name!: string;

  @Field(() => [String], { complexity: listComplexity(), description: '"Cosa serve" for this service.' })
  requirements!: string[];

  @Field(() => Notice, { nullable: true, description: 'Its notice, if any.' })
  notice!: Notice | null;
}

@ObjectType({ simpleResolvers: true, description: 'A further service of a visit and the people it is for.' })
export class VisitItem {
  @Field(() => FurtherService, { description: 'The service.' })
  service!: FurtherService;

  @Field(() => Int, { description: 'People whom it is for.' })
  people!: number;
}
