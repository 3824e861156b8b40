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
import { readStaffMember } from '../accounts/read-staff.ts';
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
    description:
      'Account of a one-time link; null when the link is unknown, used or expired. The query does not use the link.',
  })
  async staffLink(
    @Arg('token', () => String, { description: "Token of the mail's link." }) token: string,
    @Ctx() context: GraphQLContext,
  ): Promise<StaffLinkType | null> {
    return openingLink(context, () => readStaffLink(context.ctx, token));
  }

  @Mutation(() => RequestPasswordResetSuccess, {
    description: 'Password dimenticata: sends a mail with a one-time link.',
  })
  async requestPasswordReset(
    @Arg('input', () => RequestPasswordResetInput, { description: 'The account.' }) input: RequestPasswordResetInput,
    @Ctx() context: GraphQLContext,
  ): Promise<RequestPasswordResetSuccess> {
    await context.admit('passwordReset');
    await requestPasswordReset(context, input);
    return { email: input.email.trim() };
  }

  @Mutation(() => SetPasswordResult, { description: 'Sets the password with the one-time link of a mail.' })
  async setPassword(
    @Arg('input', () => SetPasswordInput, { description: 'Token and new password.' }) input: SetPasswordInput,
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
        return Object.assign(new SetPasswordSuccess(), {
          email: outcome.email,
          staffMember: outcome.signedInId === null ? null : await readStaffMember(context.ctx, outcome.signedInId),
        });
      case 'notValid':
        return Object.assign(new LinkNotValid(), { message: t(locale, 'linkNotValid') });
      case 'weak':
        return toInvalidField(locale, 'password', outcome.message);
    }
  }

  @StaffOnly('manageOwnAccount')
  @Mutation(() => ChangePasswordResult, { description: 'Staff only. Changes the password of the own account.' })
  async changePassword(
    @Arg('input', () => ChangePasswordInput, { description: 'Current and new password.' }) input: ChangePasswordInput,
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
