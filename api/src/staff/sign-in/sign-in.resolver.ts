import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { toTooManyAttempts } from '../problems.ts';
import { readStaffMember } from '../accounts/read-staff.ts';
import { closeAllSessions } from '../sessions/session.ts';
import { signIn, signOut } from './sign-in.ts';
import {
  SecondFactorRequired,
  SignInInput,
  SignInRefused,
  SignInResult,
  SignInSuccess,
  SignInMethods,
  SignOutSuccess,
} from './sign-in.types.ts';
import { StaffMemberType } from '../accounts/staff-member.types.ts';
import { requireOwnAccount, StaffOnly } from '../authorization.ts';
import { t } from '../messages.ts';

@Resolver()
export class SignInResolver {
  @Query(() => SignInMethods, { description: 'Sign-in methods of the staff area.' })
  signInMethods(@Ctx() { openIdConnectUrl }: GraphQLContext): SignInMethods {
    return { openIdConnectUrl };
  }

  @Query(() => StaffMemberType, {
    nullable: true,
    description: 'The member of staff who is signed in; null without a session.',
  })
  async me(@Ctx() { ctx, staff }: GraphQLContext): Promise<StaffMemberType | null> {
    return staff === null ? null : readStaffMember(ctx, staff.id);
  }

  @Mutation(() => SignInResult, { description: 'Accedi: signs a member of staff in.' })
  async signIn(
    @Arg('input', () => SignInInput, { description: 'The credentials.' }) input: SignInInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof SignInResult> {
    const { ctx } = context;
    const outcome = await signIn(context, { ...input, code: input.code ?? null });
    switch (outcome.kind) {
      case 'signedIn':
        return Object.assign(new SignInSuccess(), { staffMember: (await readStaffMember(ctx, outcome.staffId))! });
      case 'refused':
        return Object.assign(new SignInRefused(), { message: t(ctx.locale, 'signInRefused') });
      case 'codeRefused':
        return Object.assign(new SignInRefused(), { message: t(ctx.locale, 'signInCodeWrong') });
      case 'codeRequired':
        return Object.assign(new SecondFactorRequired(), { message: t(ctx.locale, 'codeRequired') });
      case 'throttled':
        return toTooManyAttempts(ctx.locale, outcome.waitMs);
    }
  }

  @Mutation(() => SignOutSuccess, { description: 'Esci: signs this browser out. Does nothing without a session.' })
  async signOut(@Ctx() context: GraphQLContext): Promise<SignOutSuccess> {
    await signOut(context);
    return { sessions: context.staff === null ? 0 : 1 };
  }

  @StaffOnly('manageOwnAccount')
  @Mutation(() => SignOutSuccess, {
    description: 'Staff only. "Esci da tutti i dispositivi": ends every session of the own account, this one too.',
  })
  async signOutEverywhere(@Ctx() context: GraphQLContext): Promise<SignOutSuccess> {
    const { id } = requireOwnAccount(context);
    const sessions = await closeAllSessions(context.ctx, id);
    context.browser.forgetSession();
    return { sessions };
  }
}
