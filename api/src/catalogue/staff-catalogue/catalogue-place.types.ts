import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../graphql/scalars.ts';
import { NoticeTiming } from '../../graphql/enums/notice-timing.ts';
import { PlaceKind } from '../places/place.types.ts';

@ObjectType({ simpleResolvers: true, description: 'Staff only. A place, in use or retired.' })
export class CataloguePlace {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => String, {
    description: 'Version of these values for optimistic locking. Send it with `changePlace`.',
  })
  version!: string;

  @Field(() => String, { description: 'Slug in the deep link /?ufficio=slug. Never changes.' })
  slug!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => PlaceKind, { description: 'Kind of place: office or shared area.' })
  kind!: keyof typeof PlaceKind;

  @Field(() => String, { description: 'Postal address.' })
  address!: string;

  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'Opening hours as text.' })
  openingNote!: string | null;

  @Field(() => String, { nullable: true, description: 'Directions for people with an appointment.' })
  directions!: string | null;

  @Field(() => Int, { description: 'Sort position among places, lowest first.' })
  position!: number;

  @Field(() => NoticeTiming, { description: 'When the e-mail address of the place is told of new bookings.' })
  noticeBooked!: keyof typeof NoticeTiming;

  @Field(() => NoticeTiming, { description: 'When the e-mail address of the place is told of moved bookings.' })
  noticeMoved!: keyof typeof NoticeTiming;

  @Field(() => NoticeTiming, {
    description: 'When the e-mail address of the place is told of cancelled or released bookings.',
  })
  noticeCancelled!: keyof typeof NoticeTiming;

  @Field(() => Int, {
    nullable: true,
    description:
      'Hour of the local day, 0 to 23, at which the appointments of the day are mailed to the place; null: they are not.',
  })
  dayListHour!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'Instant of retirement. Null if in use.' })
  retiredAt!: string | null;
}
