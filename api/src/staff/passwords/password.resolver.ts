import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { changePassword } from './change-password.ts';
import {
  ChangePasswordInput,
  ChangePasswordResult,
  ChangePasswordSuccess,
  LinkNotValid,
  RequestPasswordResetInput,
  RequestPasswordResetSuccess,
  SetPasswordInput,
  SetPasswordResult,
  SetPasswordSuccess,
  StaffLinkType,
} from './password.types.ts';
import { openingLink } from '../../graphql/throttle-token-lookup.ts';
import { toInvalidField, toTooManyAttempts } from '../problems.ts';
import { readStaffLink } from './read-link.ts';
import { requestPasswordReset } from './request-password-reset.ts';
import { setPassword } from './set-password.ts';
import { requireOwnAccount, StaffOnly } from '../authorization.ts';
import { t } from '../messages.ts';

@Resolver()
export class PasswordResolver {
  @Query(() => StaffLinkType, {
    nullable: true,
    description: 'Whose a one-time link is; null when it is unknown, used, or too old. Looking uses nothing up.',
  })
  async staffLink(
    @Arg('token', () => String, { description: "The secret of the mail's link." }) token: string,
    @Ctx() context: GraphQLContext,
  ): Promise<StaffLinkType | null> {
    return openingLink(context, () => readStaffLink(context.ctx, token));
  }

  @Mutation(() => RequestPasswordResetSuccess, {
    description: 'Password dimenticata: asks for a mail with a one-time link.',
  })
  async requestPasswordReset(
    @Arg('input', () => RequestPasswordResetInput, { description: 'Who.' }) input: RequestPasswordResetInput,
    @Ctx() context: GraphQLContext,
  ): Promise<RequestPasswordResetSuccess> {
    await context.admit('passwordReset');
    await requestPasswordReset(context, input);
    return { email: input.email.trim() };
  }

  @Mutation(() => SetPasswordResult, { description: 'Chooses a password with the one-time link of a mail.' })
  async setPassword(
    @Arg('input', () => SetPasswordInput, { description: 'Link and password.' }) input: SetPasswordInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof SetPasswordResult> {
    const { locale } = context.ctx;
    const outcome = await openingLink(
      context,
      () => setPassword(context, input),
      ({ kind }) => kind !== 'notValid',
    );
    switch (outcome.kind) {
      case 'set':
        return Object.assign(new SetPasswordSuccess(), { email: outcome.email });
      case 'notValid':
        return Object.assign(new LinkNotValid(), { message: t(locale, 'linkNotValid') });
      case 'weak':
        return toInvalidField(locale, 'password', outcome.message);
    }
  }

  @StaffOnly('manageOwnAccount')
  @Mutation(() => ChangePasswordResult, { description: 'Staff only. Changes one’s own password.' })
  async changePassword(
    @Arg('input', () => ChangePasswordInput, { description: 'Old and new.' }) input: ChangePasswordInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof ChangePasswordResult> {
    const { locale } = context.ctx;
    const staff = requireOwnAccount(context);
    const outcome = await changePassword(context, staff, input);
    switch (outcome.kind) {
      case 'confirmed':
        return Object.assign(new ChangePasswordSuccess(), { email: staff.email });
      case 'wrongPassword':
        return toInvalidField(locale, 'currentPassword', t(locale, 'passwordWrong'));
      case 'throttled':
        return toTooManyAttempts(locale, outcome.waitMs);
      case 'weak':
        return toInvalidField(locale, 'newPassword', outcome.message);
    }
  }
}
