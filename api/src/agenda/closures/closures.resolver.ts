import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { listComplexity } from '../../graphql/list-complexity.ts';
import { invalidInput, notThere } from '../../graphql/invalid-input.ts';
import { findPlace } from '../../catalogue/find.ts';
import { readStaffCatalogue } from '../../catalogue/staff-catalogue/read-staff-catalogue.ts';
import { notifyAgendas } from '../../catalogue/notify-agendas.ts';
import { Closure as ClosureRow } from '../../db/entities/agenda/closure.ts';
import { badInput } from '../../graphql/errors/user-input-error.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { readId } from '../../graphql/parse-id.ts';
import { LocalDate } from '../../graphql/scalars.ts';
import { requireSignIn, StaffOnly } from '../../staff/authorization.ts';
import { requireClosureAccess } from './require-closure-access.ts';
import { openOnHoliday } from './open-on-holiday.ts';
import { findAffectedPlaceIds } from '../affected-places.ts';
import { readClosures } from './read-closures.ts';
import { readHolidays } from './read-holidays.ts';
import { removeClosure } from './remove-closure.ts';
import {
  OpenOnHolidayInput,
  OpenOnHolidayResult,
  OpenOnHolidaySuccess,
  RemoveClosureResult,
  RemoveClosureSuccess,
} from '../agenda-mutations.types.ts';
import { Closure, Holiday } from '../agenda-times.types.ts';

@Resolver()
export class ClosuresResolver {
  @StaffOnly('readAgenda')
  @Query(() => [Closure], {
    complexity: listComplexity(),
    description: 'Staff only. Closures within these days, of the comune and of the places that the caller may see.',
  })
  async closures(
    @Arg('from', () => LocalDate, { description: 'First day, included.' }) from: string,
    @Arg('to', () => LocalDate, { description: 'Last day, included.' }) to: string,
    @Ctx() context: GraphQLContext,
  ): Promise<Closure[]> {
    const { places } = await readStaffCatalogue(context.ctx, requireSignIn(context));
    const placeIds = places.map(({ id }) => Number(id));
    return readClosures(context.ctx, { fromDate: { $lte: to }, untilDate: { $gte: from } }, placeIds);
  }

  @StaffOnly('readAgenda')
  @Query(() => [Holiday], {
    complexity: listComplexity(),
    description: 'Staff only. Holidays of a year, with the places that open on each.',
  })
  async holidays(
    @Arg('year', () => Int, { description: 'Calendar year, 1900 to 2999.' }) year: number,
    @Ctx() { ctx }: GraphQLContext,
  ): Promise<Holiday[]> {
    if (year < 1900 || year > 2999) throw badInput('A year from 1900 to 2999.');
    return readHolidays(ctx, year);
  }

  @StaffOnly('closePlace')
  @Mutation(() => OpenOnHolidayResult, {
    description: 'Staff only. Opens a place or the comune on a holiday, with the opening hours of that weekday.',
  })
  async openOnHoliday(
    @Arg('input', () => OpenOnHolidayInput, { description: 'Holiday and place.' }) {
      date,
      placeId,
    }: OpenOnHolidayInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof OpenOnHolidayResult> {
    const { ctx } = context;
    const place = placeId ? await findPlace(ctx, placeId) : null;
    if (placeId && place === null) return notThere(ctx, 'placeId', 'placeUnknown');
    requireClosureAccess(context, place?.id ?? null);
    const outcome = await openOnHoliday(ctx, date, place?.id ?? null);
    if (outcome !== 'open') return invalidInput(ctx, outcome);
    notifyAgendas(ctx, await findAffectedPlaceIds(ctx, place?.id ?? null), date, date);
    const holidays = await readHolidays(ctx, Number(date.slice(0, 4)));
    return Object.assign(new OpenOnHolidaySuccess(), { holiday: holidays.find((one) => one.date === date)! });
  }

  @StaffOnly('closePlace')
  @Mutation(() => RemoveClosureResult, {
    description: 'Staff only. Removes a closure. Bookings that were cancelled for it stay cancelled.',
  })
  async removeClosure(
    @Arg('closureId', () => ID, { description: 'The closure.' }) closureId: string,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof RemoveClosureResult> {
    const { ctx } = context;
    const id = readId(closureId);
    const closure =
      id === null ? null : await ctx.em.fork().findOne(ClosureRow, { municipality: ctx.municipality.id, id });
    if (closure === null) return notThere(ctx, 'closureId', 'closureUnknown');
    const placeId = closure.place?.id ?? null;
    requireClosureAccess(context, placeId);
    await removeClosure(ctx, closure.id);
    notifyAgendas(ctx, await findAffectedPlaceIds(ctx, placeId), closure.fromDate, closure.untilDate);
    return Object.assign(new RemoveClosureSuccess(), { closureId });
  }
}
