import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { InvalidInput } from '../../graphql/problem.ts';
import { CatalogueService } from '../staff-catalogue/staff-catalogue.types.ts';

@InputType()
abstract class ServiceInput {
  @Field(() => String, { description: 'Name, 1 to 150 characters, unlike those of the other services of the place.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'One or two sentences on what it is, at most 1000 characters.' })
  description?: string | null;

  @Field(() => Int, { description: 'Durata in minutes, 1 to 1440. Bookings already made keep theirs.' })
  durationMinutes!: number;

  @Field(() => Int, { description: 'Passo: distance between two starts on the grid, in minutes, 1 to 1440.' })
  stepMinutes!: number;

  @Field(() => Int, { description: 'The operator stays busy this long afterwards, in minutes, 0 to 1440.' })
  bufferMinutes!: number;

  @Field(() => Int, { description: 'Preavviso minimo in minutes, at most a year.' })
  minNoticeMinutes!: number;

  @Field(() => Int, { description: 'Orizzonte: how many days from today may be booked, 1 to 730.' })
  horizonDays!: number;

  @Field(() => Int, { description: 'Citizens may cancel until so many minutes before, at most a year.' })
  cancelNoticeMinutes!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Citizens may have so many bookings to come under one e-mail address or telephone number, 1 to 50; left out or null: no limit.',
  })
  maxOpenBookingsPerContact?: number | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether a citizen's browser has to work for a second or two before it may book, against robots.",
  })
  proofOfWork!: boolean;
  @Field(() => Int, {
    nullable: true,
    description:
      'A time that a citizen cancels stays closed to citizens for so many minutes, 0 to 1440; left out or null: 0, free at once.',
  })
  coolDownMinutes?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'A booking made online is only held, so many minutes, 5 to 1440, until its citizen confirms it from the mail; left out or null: it counts at once.',
  })
  confirmEmailMinutes?: number | null;

  @Field(() => [String], { description: '"Cosa serve": at most 30 entries of 1 to 300 characters.' })
  requirements!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Presa visione: what must be ticked as read, at most 1000 characters.',
  })
  noticeText?: string | null;

  @Field(() => String, { nullable: true, description: 'The page to read, http or https; only with a text.' })
  noticeUrl?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it is booked if not here, http or https.' })
  externalBookingUrl?: string | null;

  @Field(() => [ID], { description: 'Who offers it: operators in use.' })
  operatorIds!: string[];

  @Field(() => Int, { description: 'Order among the services of the place, 0 to 9999: the lowest first.' })
  position!: number;
}

@InputType({ description: 'Staff only. A new service.' })
export class AddServiceInput extends ServiceInput {
  @Field(() => ID, { description: 'Where it is given; this never changes.' })
  placeId!: string;

  @Field(() => ID, { description: 'New for each service: the same request under the same key makes one.' })
  idempotencyKey!: string;
}

@InputType({ description: 'Staff only. The rules of a service from now on; texts that are left out are empty then.' })
export class ChangeServiceInput extends ServiceInput {
  @Field(() => ID, { description: 'The service.' })
  serviceId!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Staff only. Done; the service as it is now, with how many bookings it has that stay as they are.',
})
export class ServiceSuccess {
  @Field(() => CatalogueService, { description: 'The service.' })
  service!: CatalogueService;
}

export const ServiceResult = createUnionType({
  name: 'ServiceResult',
  description: 'Staff only. How adding, changing or reinstating a service ends.',
  types: () => [ServiceSuccess, InvalidInput] as const,
});
