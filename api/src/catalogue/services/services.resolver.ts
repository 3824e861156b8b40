import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Service } from '../../db/entities/catalogue/service.ts';
import type { Context } from '../../graphql/graphql-context.ts';
import { InvalidInput } from '../../graphql/problem.ts';
import { demand, StaffOnly } from '../../staff/authorization.ts';
import type { Invalid } from '../../graphql/run-in-transaction.ts';
import { addService } from './add-service.ts';
import { invalidInput, notThere } from '../../graphql/invalid-input.ts';
import { catalogueServices } from '../staff-catalogue/catalogue-services.ts';
import { changeService } from './change-service.ts';
import { findPlace, findService } from '../find.ts';
import { reinstateService } from './reinstate-service.ts';
import { AddServiceInput, ChangeServiceInput, ServiceResult, ServiceSuccess } from './service-mutations.types.ts';
import { tellAgendas } from '../notify-agendas.ts';

@Resolver()
export class ServicesResolver {
  @StaffOnly('editCatalogue')
  @Mutation(() => ServiceResult, { description: 'Staff only. Adds a service to a place.' })
  async addService(
    @Arg('input', () => AddServiceInput, { description: 'Its rules.' }) input: AddServiceInput,
    @Ctx() context: Context,
  ): Promise<typeof ServiceResult> {
    const place = await findPlace(context.work, input.placeId);
    if (place === null) return notThere(context.work, 'placeId', 'placeUnknown');
    demand(context, 'editCatalogue', { placeIds: [place.id] });
    return serviceAnswer(context, await addService(context.work, place.id, input));
  }

  @StaffOnly('editCatalogue')
  @Mutation(() => ServiceResult, {
    description:
      'Staff only. Sets the rules of a service for bookings from now on; those already made stay as they are.',
  })
  async changeService(
    @Arg('input', () => ChangeServiceInput, { description: 'Its rules from now on.' }) input: ChangeServiceInput,
    @Ctx() context: Context,
  ): Promise<typeof ServiceResult> {
    const service = await findEditable(context, input.serviceId);
    if (service === null) return notThere(context.work, 'serviceId', 'serviceUnknown');
    return serviceAnswer(context, await changeService(context.work, service.id, input));
  }

  @StaffOnly('editCatalogue')
  @Mutation(() => ServiceResult, { description: 'Staff only. Puts a retired service back into use.' })
  async reinstateService(
    @Arg('serviceId', () => ID, { description: 'The service.' }) serviceId: string,
    @Ctx() context: Context,
  ): Promise<typeof ServiceResult> {
    const service = await findEditable(context, serviceId);
    if (service === null) return notThere(context.work, 'serviceId', 'serviceUnknown');
    return serviceAnswer(context, await reinstateService(context.work, service.id));
  }
}

async function findEditable(context: Context, text: string): Promise<Service | null> {
  const service = await findService(context.work, text);
  if (service !== null) demand(context, 'editCatalogue', { placeIds: [service.place.id] });
  return service;
}

async function serviceAnswer({ work }: Context, outcome: number | Invalid): Promise<ServiceSuccess | InvalidInput> {
  if (typeof outcome !== 'number') return invalidInput(work, outcome);
  const [service] = await catalogueServices(work, { id: outcome });
  tellAgendas(work, [Number(service!.placeId)]);
  return Object.assign(new ServiceSuccess(), { service: service! });
}
