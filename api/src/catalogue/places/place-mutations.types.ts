import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { InvalidInput, Problem } from '../../graphql/problem.ts';
import { PlaceKind } from './place.types.ts';
import { CataloguePlace, CatalogueService } from '../staff-catalogue/staff-catalogue.types.ts';

@InputType()
abstract class PlaceInput {
  @Field(() => String, { description: 'Name, 1 to 150 characters, unlike those of the other places in use.' })
  name!: string;

  @Field(() => PlaceKind, { description: 'An office or a shared area.' })
  kind!: keyof typeof PlaceKind;

  @Field(() => String, { description: 'Where it is, 1 to 200 characters.' })
  address!: string;

  @Field(() => String, { nullable: true, description: 'Telephone, as people dial it; at most 40 characters.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Opening hours in words, at most 300 characters.' })
  openingNote?: string | null;

  @Field(() => Int, { description: 'Order among places, 0 to 9999: the lowest first.' })
  position!: number;
}

@InputType({ description: 'Staff only. A new place.' })
export class AddPlaceInput extends PlaceInput {
  @Field(() => ID, { description: 'New for each place: the same request under the same key makes one.' })
  idempotencyKey!: string;
}

@InputType({ description: 'Staff only. What a place is from now on; texts that are left out are empty then.' })
export class ChangePlaceInput extends PlaceInput {
  @Field(() => ID, { description: 'The place.' })
  placeId!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. Done; the place as it is now.' })
export class PlaceSuccess {
  @Field(() => CataloguePlace, { description: 'The place.' })
  place!: CataloguePlace;
}

@ObjectType({
  implements: Problem,
  description: 'Staff only. Services are still booked there; nothing was done. Retire them first.',
})
export class PlaceInUse extends Problem {
  @Field(() => [CatalogueService], { description: 'Those services.' })
  services!: CatalogueService[];
}

export const PlaceResult = createUnionType({
  name: 'PlaceResult',
  description: 'Staff only. How adding, changing or reinstating a place ends.',
  types: () => [PlaceSuccess, InvalidInput] as const,
});

export const RetirePlaceResult = createUnionType({
  name: 'RetirePlaceResult',
  description: 'Staff only. How retiring a place ends.',
  types: () => [PlaceSuccess, PlaceInUse, InvalidInput] as const,
});
