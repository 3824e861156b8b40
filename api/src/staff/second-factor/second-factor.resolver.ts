import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { confirmPassword } from '../passwords/confirm-password.ts';
import { toInvalidField, toTooManyAttempts } from '../problems.ts';
import { removeSecondFactor } from './remove-second-factor.ts';
import {
  ConfirmSecondFactorInput,
  ConfirmSecondFactorResult,
  ConfirmSecondFactorSuccess,
  RemoveSecondFactorInput,
  RemoveSecondFactorResult,
  RemoveSecondFactorSuccess,
  SecondFactorAlreadyEnabled,
  StartSecondFactorResult,
  StartSecondFactorSuccess,
} from './second-factor.types.ts';
import { confirmSecondFactor, startSecondFactor } from './set-up-second-factor.ts';
import { requireOwnAccount, StaffOnly } from '../authorization.ts';
import { t } from '../messages.ts';

@Resolver()
export class SecondFactorResolver {
  @StaffOnly('manageOwnAccount')
  @Mutation(() => StartSecondFactorResult, {
    description:
      'Staff only. Verifica in due passaggi: returns a secret for the authenticator app. Changes nothing until it is confirmed.',
  })
  async startSecondFactor(@Ctx() context: GraphQLContext): Promise<typeof StartSecondFactorResult> {
    const started = await startSecondFactor(context, requireOwnAccount(context));
    return started === null
      ? Object.assign(new SecondFactorAlreadyEnabled(), { message: t(context.ctx.locale, 'secondFactorOn') })
      : Object.assign(new StartSecondFactorSuccess(), started);
  }

  @StaffOnly('manageOwnAccount')
  @Mutation(() => ConfirmSecondFactorResult, {
    description: 'Staff only. Enables two-step verification with the first code of the app.',
  })
  async confirmSecondFactor(
    @Arg('input', () => ConfirmSecondFactorInput, { description: 'The code of the app.' })
    input: ConfirmSecondFactorInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof ConfirmSecondFactorResult> {
    const { locale } = context.ctx;
    const recoveryCodes = await confirmSecondFactor(context, requireOwnAccount(context), input.code);
    return recoveryCodes === null
      ? toInvalidField(locale, 'code', t(locale, 'codeWrong'))
      : Object.assign(new ConfirmSecondFactorSuccess(), { recoveryCodes });
  }

  @StaffOnly('manageOwnAccount')
  @Mutation(() => RemoveSecondFactorResult, {
    description: 'Staff only. Disables two-step verification of the own account.',
  })
  async removeSecondFactor(
    @Arg('input', () => RemoveSecondFactorInput, { description: 'The current password.' })
    input: RemoveSecondFactorInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof RemoveSecondFactorResult> {
    const { ctx } = context;
    const staff = requireOwnAccount(context);
    const confirmed = await confirmPassword(context, staff, input.password);
    switch (confirmed.kind) {
      case 'confirmed':
        await removeSecondFactor(ctx, staff.id);
        return Object.assign(new RemoveSecondFactorSuccess(), { email: staff.email });
      case 'wrongPassword':
        return toInvalidField(ctx.locale, 'password', t(ctx.locale, 'passwordWrong'));
      case 'throttled':
        return toTooManyAttempts(ctx.locale, confirmed.waitMs);
    }
  }
}
