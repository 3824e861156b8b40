import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { InvalidInput } from '../../graphql/problem.ts';
import { requirePermission, StaffOnly } from '../../staff/authorization.ts';
import type { Invalid } from '../../graphql/errors/validation-error.ts';
import { addPlace } from './add-place.ts';
import { invalidInput, notThere, problem } from '../../graphql/invalid-input.ts';
import { readCataloguePlaces } from '../staff-catalogue/catalogue-places.ts';
import { readCatalogueServices } from '../staff-catalogue/catalogue-services.ts';
import { changePlace } from './change-place.ts';
import { findPlace } from '../find.ts';
import {
  AddPlaceInput,
  ChangePlaceInput,
  ChangePlaceResult,
  PlaceConflict,
  PlaceInUse,
  PlaceResult,
  PlaceSuccess,
  RetirePlaceResult,
} from './place-mutations.types.ts';
import { reinstatePlace } from './reinstate-place.ts';
import { retirePlace } from './retire-place.ts';
import { notifyAgendas } from '../notify-agendas.ts';
import { t } from '../messages.ts';

@Resolver()
export class PlacesResolver {
  @StaffOnly('manageMunicipality')
  @Mutation(() => PlaceResult, { description: 'Staff only. Adds a place.' })
  async addPlace(
    @Arg('input', () => AddPlaceInput, { description: 'The new place.' }) input: AddPlaceInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof PlaceResult> {
    requirePermission(context, 'manageMunicipality', {});
    return toPlaceResult(context, await addPlace(context.ctx, input));
  }

  @StaffOnly('editCatalogue')
  @Mutation(() => ChangePlaceResult, { description: 'Staff only. Updates a place. Its deep link does not change.' })
  async changePlace(
    @Arg('input', () => ChangePlaceInput, { description: 'The new values.' }) input: ChangePlaceInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof ChangePlaceResult> {
    const id = await findEditablePlace(context, input.placeId);
    if (id === null) return notThere(context.ctx, 'placeId', 'placeUnknown');
    const outcome = await changePlace(context.ctx, id, input);
    if (typeof outcome === 'number' || outcome.kind === 'invalid') return toPlaceResult(context, outcome);
    const [place] = await readCataloguePlaces(context.ctx, { id });
    return problem(new PlaceConflict(), t(context.ctx.locale, 'recordChanged'), { place: place! });
  }

  @StaffOnly('editCatalogue')
  @Mutation(() => RetirePlaceResult, {
    description: 'Staff only. Ritira: retires a place that has no services in use.',
  })
  async retirePlace(
    @Arg('placeId', () => ID, { description: 'The place.' }) placeId: string,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof RetirePlaceResult> {
    const { ctx } = context;
    const id = await findEditablePlace(context, placeId);
    if (id === null) return notThere(ctx, 'placeId', 'placeUnknown');
    const outcome = await retirePlace(ctx, id);
    if (outcome.kind === 'retired') return toPlaceResult(context, id);
    const services = await readCatalogueServices(ctx, { id: { $in: outcome.serviceIds } });
    const names = services.map(({ name }) => name).join(', ');
    return problem(new PlaceInUse(), t(ctx.locale, 'placeInUse', { services: names }), { services });
  }

  @StaffOnly('editCatalogue')
  @Mutation(() => PlaceResult, { description: 'Staff only. Reinstates a retired place.' })
  async reinstatePlace(
    @Arg('placeId', () => ID, { description: 'The place.' }) placeId: string,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof PlaceResult> {
    const id = await findEditablePlace(context, placeId);
    if (id === null) return notThere(context.ctx, 'placeId', 'placeUnknown');
    return toPlaceResult(context, await reinstatePlace(context.ctx, id));
  }
}

async function findEditablePlace(context: GraphQLContext, text: string): Promise<number | null> {
  const place = await findPlace(context.ctx, text);
  if (place === null) return null;
  requirePermission(context, 'editCatalogue', { placeIds: [place.id] });
  return place.id;
}

async function toPlaceResult({ ctx }: GraphQLContext, outcome: number | Invalid): Promise<PlaceSuccess | InvalidInput> {
  if (typeof outcome !== 'number') return invalidInput(ctx, outcome);
  notifyAgendas(ctx, [outcome]);
  const [place] = await readCataloguePlaces(ctx, { id: outcome });
  return Object.assign(new PlaceSuccess(), { place: place! });
}
