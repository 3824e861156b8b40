import { createUnionType, Field, ObjectType } from 'type-graphql';
import { listComplexity } from '../graphql/list-complexity.ts';
import { BlockedSlotType, Closure, Holiday } from '../agenda/agenda-times.types.ts';
import { CatalogueOperator } from '../catalogue/staff-catalogue/catalogue-operator.types.ts';
import { CatalogueService, PatronSaint } from '../catalogue/staff-catalogue/staff-catalogue.types.ts';
import { InvalidInput, Problem } from '../graphql/problem.ts';
import { AffectedBookingType, RefusedMove } from './affected-booking.types.ts';
import { AffectedBookingsSummary } from './resolutions/resolved-booking.types.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'Staff only. Bookings that a change would affect. Nothing was changed.',
})
export class ChangePreview {
  @Field(() => [AffectedBookingType], {
    complexity: listComplexity(),
    description: 'Affected bookings, earliest first. Each needs a resolution.',
  })
  affectedBookings!: AffectedBookingType[];

  @Field(() => [RefusedMove], {
    complexity: listComplexity(),
    description: 'Resolutions of the input that move a booking to a time that is not free for it.',
  })
  refusedMoves!: RefusedMove[];
}

@ObjectType({
  implements: Problem,
  description: 'Staff only. The change affects bookings without a resolution. Nothing was changed.',
})
export class ResolutionRequired extends Problem {
  @Field(() => [AffectedBookingType], {
    complexity: listComplexity(),
    description: 'Bookings without a resolution, earliest first.',
  })
  affectedBookings!: AffectedBookingType[];
}

@ObjectType({
  implements: Problem,
  description: 'Staff only. The time chosen for a booking is no longer free. Nothing was changed.',
})
export class ProposedTimeTaken extends Problem {
  @Field(() => AffectedBookingType, { deprecationReason: 'Use `affectedBookings`.', description: 'The first.' })
  booking!: AffectedBookingType;

  @Field(() => [AffectedBookingType], {
    complexity: listComplexity(),
    description: 'All bookings whose chosen time is not free, with new proposals.',
  })
  affectedBookings!: AffectedBookingType[];
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. The operator after the change.' })
export class OpeningHoursSuccess {
  @Field(() => CatalogueOperator, { description: 'The operator.' })
  operator!: CatalogueOperator;

  @Field(() => AffectedBookingsSummary, { description: 'Affected bookings by resolution.' })
  bookings!: AffectedBookingsSummary;
}

@ObjectType({
  implements: Problem,
  description: 'Staff only. The opening hours changed after the client read them. Nothing was changed.',
})
export class OpeningHoursConflict extends Problem {
  @Field(() => CatalogueOperator, { description: 'The operator with the current opening hours.' })
  operator!: CatalogueOperator;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. The service after the change.' })
export class RetireServiceSuccess {
  @Field(() => CatalogueService, { description: 'The service.' })
  service!: CatalogueService;

  @Field(() => AffectedBookingsSummary, { description: 'Affected bookings by resolution.' })
  bookings!: AffectedBookingsSummary;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. The closure was added.' })
export class AddClosureSuccess {
  @Field(() => Closure, { description: 'The closure.' })
  closure!: Closure;

  @Field(() => AffectedBookingsSummary, { description: 'Affected bookings by resolution.' })
  bookings!: AffectedBookingsSummary;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. The holiday opening was removed.' })
export class CloseOnHolidaySuccess {
  @Field(() => Holiday, { description: 'The holiday after the change.' })
  holiday!: Holiday;

  @Field(() => AffectedBookingsSummary, { description: 'Affected bookings by resolution.' })
  bookings!: AffectedBookingsSummary;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. The day of the patron saint was saved.' })
export class SetPatronSaintSuccess {
  @Field(() => PatronSaint, { nullable: true, description: 'The day of the patron saint. Null if none is set.' })
  patronSaint!: PatronSaint | null;

  @Field(() => AffectedBookingsSummary, { description: 'Affected bookings by resolution.' })
  bookings!: AffectedBookingsSummary;
}

@ObjectType({
  implements: Problem,
  description: 'Staff only. The patron saint changed after the client read it. Nothing was changed.',
})
export class PatronSaintConflict extends Problem {
  @Field(() => PatronSaint, {
    nullable: true,
    description: 'The current day of the patron saint. Null if none is set.',
  })
  patronSaint!: PatronSaint | null;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. The slots were blocked.' })
export class BlockSlotsSuccess {
  @Field(() => [BlockedSlotType], { complexity: listComplexity(), description: 'Slots blocked by this request.' })
  blockedSlots!: BlockedSlotType[];

  @Field(() => AffectedBookingsSummary, { description: 'Affected bookings by resolution.' })
  bookings!: AffectedBookingsSummary;
}

export const PreviewChangeResult = createUnionType({
  name: 'PreviewChangeResult',
  description: 'Staff only. Result of `previewChange`.',
  types: () => [ChangePreview, InvalidInput] as const,
});

export const OpeningHoursResult = createUnionType({
  name: 'OpeningHoursResult',
  description: 'Staff only. Result of `setOpeningHours`, `setOpeningException` and `removeOpeningException`.',
  types: () =>
    [OpeningHoursSuccess, OpeningHoursConflict, ResolutionRequired, ProposedTimeTaken, InvalidInput] as const,
});

export const RetireOperatorResult = createUnionType({
  name: 'RetireOperatorResult',
  description: 'Staff only. Result of `retireOperator`.',
  types: () => [OpeningHoursSuccess, ResolutionRequired, ProposedTimeTaken, InvalidInput] as const,
});

export const RetireServiceResult = createUnionType({
  name: 'RetireServiceResult',
  description: 'Staff only. Result of `retireService`.',
  types: () => [RetireServiceSuccess, ResolutionRequired, ProposedTimeTaken, InvalidInput] as const,
});

export const AddClosureResult = createUnionType({
  name: 'AddClosureResult',
  description: 'Staff only. Result of `addClosure`.',
  types: () => [AddClosureSuccess, ResolutionRequired, ProposedTimeTaken, InvalidInput] as const,
});

export const CloseOnHolidayResult = createUnionType({
  name: 'CloseOnHolidayResult',
  description: 'Staff only. Result of `closeOnHoliday`.',
  types: () => [CloseOnHolidaySuccess, ResolutionRequired, ProposedTimeTaken, InvalidInput] as const,
});

export const SetPatronSaintResult = createUnionType({
  name: 'SetPatronSaintResult',
  description: 'Staff only. Result of `setPatronSaint`.',
  types: () =>
    [SetPatronSaintSuccess, PatronSaintConflict, ResolutionRequired, ProposedTimeTaken, InvalidInput] as const,
});

export const BlockSlotsResult = createUnionType({
  name: 'BlockSlotsResult',
  description: 'Staff only. Result of `blockSlots`.',
  types: () => [BlockSlotsSuccess, ResolutionRequired, ProposedTimeTaken, InvalidInput] as const,
});
