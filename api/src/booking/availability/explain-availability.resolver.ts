import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { listComplexity } from '../../graphql/list-complexity.ts';
import { badInput } from '../../graphql/errors/user-input-error.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { readId } from '../../graphql/parse-id.ts';
import { can } from '../../staff/permissions.ts';
import { requirePermission, requireSignIn, StaffOnly } from '../../staff/authorization.ts';
import { findServicePlace } from '../find-service-place.ts';
import { explainAvailability } from './explain-availability.ts';
import { AvailabilityExplanation, ExplainAvailabilityInput } from './explain-availability.types.ts';

@Resolver()
export class ExplainAvailabilityResolver {
  @StaffOnly('readAgenda')
  @Query(() => [AvailabilityExplanation], {
    complexity: listComplexity(10, 10),
    description:
      'Staff only. "Perché questo orario non è offerto?": explains for each operator why a start is not offered.',
  })
  async explainAvailability(
    @Arg('input', () => ExplainAvailabilityInput, { description: 'Start to explain.' }) input: ExplainAvailabilityInput,
    @Ctx() context: GraphQLContext,
  ): Promise<AvailabilityExplanation[]> {
    const placeId = await findServicePlace(context.ctx, input.serviceId);
    const operatorId = input.operatorId ? readId(input.operatorId) : null;
    if (placeId === null) throw badInput('ExplainAvailabilityInput.serviceId: there is no such service.');
    requirePermission(context, 'readAgenda', { placeIds: [placeId], operatorId });
    const query = { serviceId: Number(input.serviceId), operatorId, startsAt: input.startsAt.getTime() };
    const answers = await explainAvailability(context.ctx, query);
    if (answers === null) throw badInput('ExplainAvailabilityInput.serviceId: the service was retired.');
    const staff = requireSignIn(context);
    return answers.map(({ operator, causes }) => {
      const shown = causes.map(({ booking, ...cause }) => ({
        ...cause,
        bookingId:
          booking !== null && can(staff, 'manageBookings', { placeIds: [booking.placeId], operatorId: operator!.id })
            ? booking.id
            : null,
      }));
      return {
        operator: operator === null ? null : { id: String(operator.id), name: operator.name },
        causes: shown,
        ...shown[0]!,
      };
    });
  }
}
