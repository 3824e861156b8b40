import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { findServicePlace } from '../../booking/find-service-place.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { invalidInput } from '../../graphql/invalid-input.ts';
import { rateService } from './rate-service.ts';
import { RateServiceInput, RateServiceResult, RateServiceSuccess } from './rate-service.types.ts';
import { parseRating } from './rating-schema.ts';

@Resolver()
export class RateServiceResolver {
  @Mutation(() => RateServiceResult, {
    description:
      'Stores how easy a citizen found the booking. Nothing links the rating to a booking or a person; only its day is ' +
      'kept.',
  })
  async rateService(
    @Arg('input', () => RateServiceInput, { description: 'The rating.' }) input: RateServiceInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof RateServiceResult> {
    await context.admit('rate');
    const { ctx } = context;
    const parsed = parseRating(ctx.locale, input, (await findServicePlace(ctx, input.serviceId)) !== null);
    if ('errors' in parsed) return invalidInput(ctx, parsed);
    await rateService(ctx, parsed.rating);
    return Object.assign(new RateServiceSuccess(), { stars: input.stars });
  }
}
