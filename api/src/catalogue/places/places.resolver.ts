import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { InvalidInput } from '../../graphql/problem.ts';
import { requirePermission, StaffOnly } from '../../staff/authorization.ts';
import type { Invalid } from '../../graphql/run-in-transaction.ts';
import { addPlace } from './add-place.ts';
import { invalidInput, notThere, problem } from '../../graphql/invalid-input.ts';
import { readCataloguePlaces } from '../staff-catalogue/catalogue-places.ts';
import { readCatalogueServices } from '../staff-catalogue/catalogue-services.ts';
import { changePlace } from './change-place.ts';
import { findPlace } from '../find.ts';
import {
  AddPlaceInput,
  ChangePlaceInput,
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
    @Arg('input', () => AddPlaceInput, { description: 'What it is.' }) input: AddPlaceInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof PlaceResult> {
    requirePermission(context, 'manageMunicipality', {});
    return placeAnswer(context, await addPlace(context.ctx, input));
  }

  @StaffOnly('editCatalogue')
  @Mutation(() => PlaceResult, { description: 'Staff only. Says anew what a place is; its deep link stays.' })
  async changePlace(
    @Arg('input', () => ChangePlaceInput, { description: 'What it is from now on.' }) input: ChangePlaceInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof PlaceResult> {
    const id = await findEditable(context, input.placeId);
    if (id === null) return notThere(context.ctx, 'placeId', 'placeUnknown');
    return placeAnswer(context, await changePlace(context.ctx, id, input));
  }

  @StaffOnly('editCatalogue')
  @Mutation(() => RetirePlaceResult, {
    description: 'Staff only. Ritira: takes a place out of use, once no service is booked there any more.',
  })
  async retirePlace(
    @Arg('placeId', () => ID, { description: 'The place.' }) placeId: string,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof RetirePlaceResult> {
    const { ctx } = context;
    const id = await findEditable(context, placeId);
    if (id === null) return notThere(ctx, 'placeId', 'placeUnknown');
    const outcome = await retirePlace(ctx, id);
    if (outcome.kind === 'retired') return placeAnswer(context, id);
    const services = await readCatalogueServices(ctx, { id: { $in: outcome.serviceIds } });
    const names = services.map(({ name }) => name).join(', ');
    return problem(new PlaceInUse(), t(ctx.locale, 'placeInUse', { services: names }), { services });
  }

  @StaffOnly('editCatalogue')
  @Mutation(() => PlaceResult, { description: 'Staff only. Puts a retired place back into use.' })
  async reinstatePlace(
    @Arg('placeId', () => ID, { description: 'The place.' }) placeId: string,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof PlaceResult> {
    const id = await findEditable(context, placeId);
    if (id === null) return notThere(context.ctx, 'placeId', 'placeUnknown');
    return placeAnswer(context, await reinstatePlace(context.ctx, id));
  }
}

async function findEditable(context: GraphQLContext, text: string): Promise<number | null> {
  const place = await findPlace(context.ctx, text);
  if (place === null) return null;
  requirePermission(context, 'editCatalogue', { placeIds: [place.id] });
  return place.id;
}

async function placeAnswer({ ctx }: GraphQLContext, outcome: number | Invalid): Promise<PlaceSuccess | InvalidInput> {
  if (typeof outcome !== 'number') return invalidInput(ctx, outcome);
  notifyAgendas(ctx, [outcome]);
  const [place] = await readCataloguePlaces(ctx, { id: outcome });
  return Object.assign(new PlaceSuccess(), { place: place! });
}
