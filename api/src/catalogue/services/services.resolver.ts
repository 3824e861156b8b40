import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Service } from '../../db/entities/catalogue/service.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { InvalidInput } from '../../graphql/problem.ts';
import { requirePermission, StaffOnly } from '../../staff/authorization.ts';
import type { Invalid } from '../../graphql/errors/validation-error.ts';
import { addService } from './add-service.ts';
import { invalidInput, notThere, problem } from '../../graphql/invalid-input.ts';
import { readCatalogueServices } from '../staff-catalogue/catalogue-services.ts';
import { changeService } from './change-service.ts';
import { findPlace, findService } from '../find.ts';
import { reinstateService } from './reinstate-service.ts';
import {
  AddServiceInput,
  ChangeServiceInput,
  ChangeServiceResult,
  ServiceConflict,
  ServiceResult,
  ServiceSuccess,
} from './service-mutations.types.ts';
import { t } from '../messages.ts';
import { notifyAgendas } from '../notify-agendas.ts';

@Resolver()
export class ServicesResolver {
  @StaffOnly('editCatalogue')
  @Mutation(() => ServiceResult, { description: 'Staff only. Adds a service to a place.' })
  async addService(
    @Arg('input', () => AddServiceInput, { description: 'The new service.' }) input: AddServiceInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof ServiceResult> {
    const place = await findPlace(context.ctx, input.placeId);
    if (place === null) return notThere(context.ctx, 'placeId', 'placeUnknown');
    requirePermission(context, 'editCatalogue', { placeIds: [place.id] });
    return toServiceResult(context, await addService(context.ctx, place.id, input));
  }

  @StaffOnly('editCatalogue')
  @Mutation(() => ChangeServiceResult, {
    description: 'Staff only. Updates the booking rules of a service. Existing bookings are not changed.',
  })
  async changeService(
    @Arg('input', () => ChangeServiceInput, { description: 'The new rules.' }) input: ChangeServiceInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof ChangeServiceResult> {
    const service = await findEditableService(context, input.serviceId);
    if (service === null) return notThere(context.ctx, 'serviceId', 'serviceUnknown');
    const outcome = await changeService(context.ctx, service.id, input);
    if (typeof outcome === 'number' || outcome.kind === 'invalid') return toServiceResult(context, outcome);
    const [current] = await readCatalogueServices(context.ctx, { id: service.id });
    return problem(new ServiceConflict(), t(context.ctx.locale, 'recordChanged'), { service: current! });
  }

  @StaffOnly('editCatalogue')
  @Mutation(() => ServiceResult, { description: 'Staff only. Reinstates a retired service.' })
  async reinstateService(
    @Arg('serviceId', () => ID, { description: 'The service.' }) serviceId: string,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof ServiceResult> {
    const service = await findEditableService(context, serviceId);
    if (service === null) return notThere(context.ctx, 'serviceId', 'serviceUnknown');
    return toServiceResult(context, await reinstateService(context.ctx, service.id));
  }
}

async function findEditableService(context: GraphQLContext, text: string): Promise<Service | null> {
  const service = await findService(context.ctx, text);
  if (service !== null) requirePermission(context, 'editCatalogue', { placeIds: [service.place.id] });
  return service;
}

async function toServiceResult(
  { ctx }: GraphQLContext,
  outcome: number | Invalid,
): Promise<ServiceSuccess | InvalidInput> {
  if (typeof outcome !== 'number') return invalidInput(ctx, outcome);
  const [service] = await readCatalogueServices(ctx, { id: outcome });
  notifyAgendas(ctx, [Number(service!.placeId)]);
  return Object.assign(new ServiceSuccess(), { service: service! });
}
