import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { requirePermission, StaffOnly } from '../authorization.ts';
import { isSecondFactorRequired, requireSecondFactor } from './require-second-factor.ts';
import { RequireSecondFactorInput, SignInPolicy } from './staff-members.types.ts';

@Resolver()
export class SignInPolicyResolver {
  @StaffOnly('manageStaff')
  @Query(() => SignInPolicy, { description: 'Staff only. Rules of sign-in to the staff area.' })
  async signInPolicy(@Ctx() context: GraphQLContext): Promise<SignInPolicy> {
    requirePermission(context, 'manageStaff', {});
    return { secondFactorRequired: await isSecondFactorRequired(context.ctx) };
  }

  @StaffOnly('manageStaff')
  @Mutation(() => SignInPolicy, {
    description:
      'Staff only. Requires two-step verification of every account with a password. ' +
      'An account without it can only set it up, from its next request.',
  })
  async requireSecondFactor(
    @Arg('input', () => RequireSecondFactorInput, { description: 'The new rule.' })
    { required }: RequireSecondFactorInput,
    @Ctx() context: GraphQLContext,
  ): Promise<SignInPolicy> {
    requirePermission(context, 'manageStaff', {});
    await requireSecondFactor(context.ctx, required);
    return { secondFactorRequired: required };
  }
}
