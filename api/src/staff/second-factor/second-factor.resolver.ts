import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/graphql-context.ts';
import { confirmPassword } from '../passwords/confirm-password.ts';
import { invalidField, tooManyTries } from '../problems.ts';
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
import { demandOwn, StaffOnly } from '../authorization.ts';
import { say } from '../messages.ts';

@Resolver()
export class SecondFactorResolver {
  @StaffOnly('keepOwnAccount')
  @Mutation(() => StartSecondFactorResult, {
    description: 'Staff only. Verifica in due passaggi: gives a secret for the authenticator app; changes nothing yet.',
  })
  async startSecondFactor(@Ctx() context: Context): Promise<typeof StartSecondFactorResult> {
    const started = await startSecondFactor(context, demandOwn(context));
    return started === null
      ? Object.assign(new SecondFactorAlreadyEnabled(), { message: say(context.work.locale, 'secondFactorOn') })
      : Object.assign(new StartSecondFactorSuccess(), started);
  }

  @StaffOnly('keepOwnAccount')
  @Mutation(() => ConfirmSecondFactorResult, {
    description: 'Staff only. Turns two-step verification on, with the first code of the app.',
  })
  async confirmSecondFactor(
    @Arg('input', () => ConfirmSecondFactorInput, { description: 'The code.' }) input: ConfirmSecondFactorInput,
    @Ctx() context: Context,
  ): Promise<typeof ConfirmSecondFactorResult> {
    const { locale } = context.work;
    const recoveryCodes = await confirmSecondFactor(context, demandOwn(context), input.code);
    return recoveryCodes === null
      ? invalidField(locale, 'code', say(locale, 'codeWrong'))
      : Object.assign(new ConfirmSecondFactorSuccess(), { recoveryCodes });
  }

  @StaffOnly('keepOwnAccount')
  @Mutation(() => RemoveSecondFactorResult, { description: 'Staff only. Turns one’s own two-step verification off.' })
  async removeSecondFactor(
    @Arg('input', () => RemoveSecondFactorInput, { description: 'The password.' }) input: RemoveSecondFactorInput,
    @Ctx() context: Context,
  ): Promise<typeof RemoveSecondFactorResult> {
    const { work } = context;
    const staff = demandOwn(context);
    const confirmed = await confirmPassword(context, staff, input.password);
    switch (confirmed.kind) {
      case 'confirmed':
        await removeSecondFactor(work, staff.id);
        return Object.assign(new RemoveSecondFactorSuccess(), { email: staff.email });
      case 'wrongPassword':
        return invalidField(work.locale, 'password', say(work.locale, 'passwordWrong'));
      case 'slowed':
        return tooManyTries(work.locale, confirmed.waitMs);
    }
  }
}
