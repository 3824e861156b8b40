import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { BlockedSlotType, Closure, Holiday } from '../agenda/agenda-times.types.ts';
import { CatalogueOperator } from '../catalogue/staff-catalogue/catalogue-operator.types.ts';
import { OperatorType } from '../catalogue/places/place.types.ts';
import { CatalogueService, PatronSaint } from '../catalogue/staff-catalogue/staff-catalogue.types.ts';
import { InvalidInput, Problem } from '../graphql/problem.ts';
import { DateTime } from '../graphql/scalars.ts';

@ObjectType({ simpleResolvers: true, description: 'Staff only. A time to which a booking could be moved.' })
export class ProposedTime {
  @Field(() => DateTime, { description: 'The new start.' })
  startsAt!: string;

  @Field(() => OperatorType, { description: 'With whom.' })
  operator!: OperatorType;
}

@ObjectType('AffectedBooking', {
  simpleResolvers: true,
  description: 'Staff only. A booking affected by a change of the agenda.',
})
export class AffectedBookingType {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => Int, { description: 'Numero prenotazione.' })
  number!: number;

  @Field(() => DateTime, { description: 'Start.' })
  startsAt!: string;

  @Field(() => DateTime, { description: 'End.' })
  endsAt!: string;

  @Field(() => ID, { description: 'The service.' })
  serviceId!: string;

  @Field(() => String, { description: 'Name of the service.' })
  serviceName!: string;

  @Field(() => ID, { description: 'The place.' })
  placeId!: string;

  @Field(() => String, { description: 'Name of the place.' })
  placeName!: string;

  @Field(() => OperatorType, { description: 'With whom.' })
  operator!: OperatorType;

  @Field(() => String, { description: 'Surname and name of the applicant.' })
  applicantName!: string;

  @Field(() => String, { nullable: true, description: 'Telephone number, E.164.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address; null: nobody is told by mail.' })
  email!: string | null;

  @Field(() => [ProposedTime], {
    description:
      'At most three times at which it could take place after the change, the best first. The first ones of all bookings do not get into each other’s way.',
  })
  proposals!: ProposedTime[];
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. What a change would hit; nothing was done.' })
export class ChangePreview {
  @Field(() => [AffectedBookingType], {
    description: 'Each needs a choice, earliest first; none: the change hits nobody.',
  })
  affectedBookings!: AffectedBookingType[];
}

@ObjectType({
  implements: Problem,
  description: 'Staff only. The change hits bookings for which nothing was chosen; nothing was done.',
})
export class ResolutionRequired extends Problem {
  @Field(() => [AffectedBookingType], { description: 'Those bookings, earliest first.' })
  affectedBookings!: AffectedBookingType[];
}

@ObjectType({
  implements: Problem,
  description:
    'Staff only. A booking cannot be moved to the time chosen for it, perhaps since a moment ago; nothing was done.',
})
export class ProposedTimeTaken extends Problem {
  @Field(() => AffectedBookingType, { description: 'That booking, with other proposals.' })
  booking!: AffectedBookingType;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. What became of the bookings that a change hit.' })
export class AffectedBookingsSummary {
  @Field(() => Int, { description: 'Kept as they were.' })
  kept!: number;

  @Field(() => Int, { description: 'Moved.' })
  moved!: number;

  @Field(() => Int, { description: 'Cancelled.' })
  cancelled!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. Done; the operator as they are now.' })
export class OpeningHoursSuccess {
  @Field(() => CatalogueOperator, { description: 'The operator.' })
  operator!: CatalogueOperator;

  @Field(() => AffectedBookingsSummary, { description: 'What became of the bookings that were hit.' })
  bookings!: AffectedBookingsSummary;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. Done; the service as it is now.' })
export class RetireServiceSuccess {
  @Field(() => CatalogueService, { description: 'The service.' })
  service!: CatalogueService;

  @Field(() => AffectedBookingsSummary, { description: 'What became of the bookings that were hit.' })
  bookings!: AffectedBookingsSummary;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. Closed.' })
export class AddClosureSuccess {
  @Field(() => Closure, { description: 'The closure.' })
  closure!: Closure;

  @Field(() => AffectedBookingsSummary, { description: 'What became of the bookings that were hit.' })
  bookings!: AffectedBookingsSummary;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. Closed on that holiday.' })
export class CloseOnHolidaySuccess {
  @Field(() => Holiday, { description: 'The holiday as it is now.' })
  holiday!: Holiday;

  @Field(() => AffectedBookingsSummary, { description: 'What became of the bookings that were hit.' })
  bookings!: AffectedBookingsSummary;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. Set.' })
export class SetPatronSaintSuccess {
  @Field(() => PatronSaint, { nullable: true, description: 'As it is now; null: none.' })
  patronSaint!: PatronSaint | null;

  @Field(() => AffectedBookingsSummary, { description: 'What became of the bookings that were hit.' })
  bookings!: AffectedBookingsSummary;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. Blocked.' })
export class BlockSlotsSuccess {
  @Field(() => [BlockedSlotType], { description: 'All that was blocked in this go.' })
  blockedSlots!: BlockedSlotType[];

  @Field(() => AffectedBookingsSummary, { description: 'What became of the bookings that were hit.' })
  bookings!: AffectedBookingsSummary;
}

export const PreviewChangeResult = createUnionType({
  name: 'PreviewChangeResult',
  description: 'Staff only. What a change would hit.',
  types: () => [ChangePreview, InvalidInput] as const,
});

export const OpeningHoursResult = createUnionType({
  name: 'OpeningHoursResult',
  description: 'Staff only. How a change of an operator’s time ends.',
  types: () => [OpeningHoursSuccess, ResolutionRequired, ProposedTimeTaken, InvalidInput] as const,
});

export const RetireServiceResult = createUnionType({
  name: 'RetireServiceResult',
  description: 'Staff only. How retiring a service ends.',
  types: () => [RetireServiceSuccess, ResolutionRequired, ProposedTimeTaken, InvalidInput] as const,
});

export const AddClosureResult = createUnionType({
  name: 'AddClosureResult',
  description: 'Staff only. How closing ends.',
  types: () => [AddClosureSuccess, ResolutionRequired, ProposedTimeTaken, InvalidInput] as const,
});

export const CloseOnHolidayResult = createUnionType({
  name: 'CloseOnHolidayResult',
  description: 'Staff only. How closing on a holiday ends.',
  types: () => [CloseOnHolidaySuccess, ResolutionRequired, ProposedTimeTaken, InvalidInput] as const,
});

export const SetPatronSaintResult = createUnionType({
  name: 'SetPatronSaintResult',
  description: 'Staff only. How setting the day of the patron saint ends.',
  types: () => [SetPatronSaintSuccess, ResolutionRequired, ProposedTimeTaken, InvalidInput] as const,
});

export const BlockSlotsResult = createUnionType({
  name: 'BlockSlotsResult',
  description: 'Staff only. How blocking ends.',
  types: () => [BlockSlotsSuccess, ResolutionRequired, ProposedTimeTaken, InvalidInput] as const,
});
