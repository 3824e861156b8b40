import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { listComplexity } from '../../graphql/list-complexity.ts';
import { InvalidInput, Problem } from '../../graphql/problem.ts';
import { NoticeTiming } from '../../graphql/enums/notice-timing.ts';
import { PlaceKind } from './place.types.ts';
import { CataloguePlace } from '../staff-catalogue/catalogue-place.types.ts';
import { CatalogueService } from '../staff-catalogue/staff-catalogue.types.ts';

@InputType()
abstract class PlaceInput {
  @Field(() => String, { description: 'Name, 1 to 150 characters, unique among the places in use.' })
  name!: string;

  @Field(() => PlaceKind, { description: 'Kind of place: office or shared area.' })
  kind!: keyof typeof PlaceKind;

  @Field(() => String, { description: 'Postal address, 1 to 200 characters.' })
  address!: string;

  @Field(() => String, { nullable: true, description: 'Telephone number, at most 40 characters.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Opening hours as text, at most 300 characters.' })
  openingNote?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Directions for people with an appointment: entrance, floor, parking; at most 500 characters.',
  })
  directions?: string | null;

  @Field(() => Int, { description: 'Sort position among places, 0 to 9999, lowest first.' })
  position!: number;

  @Field(() => NoticeTiming, {
    defaultValue: 'NEVER',
    description: 'When the e-mail address of the place is told of new bookings.',
  })
  noticeBooked!: keyof typeof NoticeTiming;

  @Field(() => NoticeTiming, {
    defaultValue: 'NEVER',
    description: 'When the e-mail address of the place is told of moved bookings.',
  })
  noticeMoved!: keyof typeof NoticeTiming;

  @Field(() => NoticeTiming, {
    defaultValue: 'NEVER',
    description: 'When the e-mail address of the place is told of cancelled or released bookings.',
  })
  noticeCancelled!: keyof typeof NoticeTiming;

  @Field(() => Int, {
    nullable: true,
    description:
      'Hour of the local day, 0 to 23, at which the appointments of the day are mailed to the place; null: they are not.',
  })
  dayListHour?: number | null;
}

@InputType({ description: 'Staff only. A new place.' })
export class AddPlaceInput extends PlaceInput {
  @Field(() => ID, { description: 'Idempotency key. A retry with the same key returns the first result.' })
  idempotencyKey!: string;
}

@InputType({ description: 'Staff only. New values of a place. Omitted texts become empty.' })
export class ChangePlaceInput extends PlaceInput {
  @Field(() => ID, { description: 'The place.' })
  placeId!: string;

  @Field(() => String, { description: 'The `version` that the client read. Another value causes a conflict.' })
  version!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. The place after the change.' })
export class PlaceSuccess {
  @Field(() => CataloguePlace, { description: 'The place.' })
  place!: CataloguePlace;
}

@ObjectType({
  implements: Problem,
  description: 'Staff only. The place still has services in use. Nothing was changed. Retire the services first.',
})
export class PlaceInUse extends Problem {
  @Field(() => [CatalogueService], { complexity: listComplexity(), description: 'The services in use.' })
  services!: CatalogueService[];
}

@ObjectType({
  implements: Problem,
  description: 'Staff only. The place changed after the client read it. Nothing was changed.',
})
export class PlaceConflict extends Problem {
  @Field(() => CataloguePlace, { description: 'The place as it is now.' })
  place!: CataloguePlace;
}

export const PlaceResult = createUnionType({
  name: 'PlaceResult',
  description: 'Staff only. Result of `addPlace` and `reinstatePlace`.',
  types: () => [PlaceSuccess, InvalidInput] as const,
});

export const ChangePlaceResult = createUnionType({
  name: 'ChangePlaceResult',
  description: 'Staff only. Result of `changePlace`.',
  types: () => [PlaceSuccess, PlaceConflict, InvalidInput] as const,
});

export const RetirePlaceResult = createUnionType({
  name: 'RetirePlaceResult',
  description: 'Staff only. Result of `retirePlace`.',
  types: () => [PlaceSuccess, PlaceInUse, InvalidInput] as const,
});
