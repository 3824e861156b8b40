import { validate as isUuid } from 'uuid';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../../graphql/graphql-context.ts';
import { invalidInput, problem } from '../../../graphql/invalid-input.ts';
import { t } from '../../../graphql/messages.ts';
import { requirePermission, requireSignIn, StaffOnly } from '../../../staff/authorization.ts';
import { can } from '../../../staff/permissions.ts';
import { findServicePlace } from '../../find-service-place.ts';
import { WatchRequestClosed } from '../answer/answer.types.ts';
import { findRequestById, type StoredRequest } from '../read-watch-request.ts';
import { addPerson } from './add-person.ts';
import { removePerson } from './remove-person.ts';
import {
  AddToWaitingListInput,
  AddToWaitingListResult,
  AddToWaitingListSuccess,
  RemoveFromWaitingListInput,
  RemoveFromWaitingListResult,
  RemoveFromWaitingListSuccess,
  WaitingPersonConflict,
} from './staff-waiting-list.types.ts';
import { toWaitingPerson } from './to-waiting-person.ts';

@Resolver()
export class StaffWaitingListResolver {
  @StaffOnly('manageWaitingList')
  @Mutation(() => AddToWaitingListResult, {
    description:
      'Staff only. Aggiungi persona: puts a person who called on the waiting list of a service, once per address and service, and mails the link to the request. It counts without a confirmation.',
  })
  async addToWaitingList(
    @Arg('input', () => AddToWaitingListInput, { description: 'Service, person and days.' })
    input: AddToWaitingListInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof AddToWaitingListResult> {
    const { ctx } = context;
    const placeId = await findServicePlace(ctx, input.serviceId);
    if (placeId !== null) requirePermission(context, 'manageWaitingList', { placeIds: [placeId] });
    const { wishes, ...request } = input;
    const outcome = await addPerson(context, { ...request, ...wishes });
    if (outcome.kind === 'invalid') return invalidInput(ctx, outcome);
    const { isNew } = outcome;
    return Object.assign(new AddToWaitingListSuccess(), { person: toWaitingPerson(ctx, outcome.request), isNew });
  }

  @StaffOnly('manageWaitingList')
  @Mutation(() => RemoveFromWaitingListResult, {
    description:
      'Staff only. Togli: takes a person off the waiting list without a mail. A time that is held for them becomes free.',
  })
  async removeFromWaitingList(
    @Arg('input', () => RemoveFromWaitingListInput, { description: 'The request.' })
    { requestId, version }: RemoveFromWaitingListInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof RemoveFromWaitingListResult> {
    const { ctx } = context;
    const found = isUuid(requestId) ? await findRequestById(ctx, requestId) : null;
    if (found === null) return closed(context);
    requireOnePlace(context, found);
    const outcome = await removePerson(ctx, requestId, version);
    switch (outcome.kind) {
      case 'removed':
        return Object.assign(new RemoveFromWaitingListSuccess(), { requestId });
      case 'changed': {
        const person = toWaitingPerson(ctx, outcome.request);
        return problem(new WaitingPersonConflict(), t(ctx.locale, 'watchChanged'), { person });
      }
      case 'closed':
        return closed(context);
    }
  }
}

// A person who waits at several places is in the list of each of them.
function requireOnePlace(context: GraphQLContext, { places }: StoredRequest): void {
  const staff = requireSignIn(context);
  const isPermitted = places.some(({ id }) => can(staff, 'manageWaitingList', { placeIds: [id] }));
  if (!isPermitted) requirePermission(context, 'manageWaitingList', { placeIds: places.map(({ id }) => id) });
}

function closed({ ctx }: GraphQLContext): WatchRequestClosed {
  return problem(new WatchRequestClosed(), t(ctx.locale, 'watchClosed'), {});
}
