import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/graphql-context.ts';
import { readId } from '../../graphql/parse-id.ts';
import type { Work } from '../../context.ts';
import { changeStaffAccess } from './change-staff-access.ts';
import { disableStaff, enableStaff } from './disable-staff.ts';
import { inviteStaff, resendInvitation } from './invite-staff.ts';
import { invalidFields } from '../problems.ts';
import { readStaff, readStaffMember } from './read-staff.ts';
import { removeSecondFactor } from '../second-factor/remove-second-factor.ts';
import { StaffMemberType } from './staff-member.types.ts';
import {
  ChangeStaffAccessInput,
  ChangeStaffAccessResult,
  DisableStaffResult,
  InviteStaffInput,
  InviteStaffResult,
  LastAdministratorProblem,
  StaffMemberInput,
  StaffMemberNotFound,
  StaffMemberResult,
  StaffMemberSuccess,
} from './staff-members.types.ts';
import { demand, StaffOnly } from '../authorization.ts';
import { say } from '../messages.ts';

@Resolver()
export class StaffMembersResolver {
  @StaffOnly('manageStaff')
  @Query(() => [StaffMemberType], { description: 'Staff only. Everybody who has or had an account, by name.' })
  async staffMembers(@Ctx() context: Context): Promise<StaffMemberType[]> {
    demand(context, 'manageStaff', {});
    return readStaff(context.work);
  }

  @StaffOnly('manageStaff')
  @Mutation(() => InviteStaffResult, { description: 'Staff only. Invita: makes an account and mails a one-time link.' })
  async inviteStaff(
    @Arg('input', () => InviteStaffInput, { description: 'Who.' }) input: InviteStaffInput,
    @Ctx() context: Context,
  ): Promise<typeof InviteStaffResult> {
    demand(context, 'manageStaff', {});
    const { work } = context;
    const outcome = await inviteStaff(context, { ...input, operatorId: input.operatorId ?? null });
    return outcome.kind === 'invited' ? asNow(work, outcome.staffId) : invalidFields(work.locale, outcome.errors);
  }

  @StaffOnly('manageStaff')
  @Mutation(() => StaffMemberResult, { description: 'Staff only. Mails an invitation that was not accepted again.' })
  async resendInvitation(
    @Arg('input', () => StaffMemberInput, { description: 'Who.' }) { staffMemberId }: StaffMemberInput,
    @Ctx() context: Context,
  ): Promise<typeof StaffMemberResult> {
    const staffId = target(context, staffMemberId);
    return (await resendInvitation(context, staffId)) ? asNow(context.work, staffId) : notFound(context.work);
  }

  @StaffOnly('manageStaff')
  @Mutation(() => ChangeStaffAccessResult, {
    description: 'Staff only. Changes what a colleague is called and may do.',
  })
  async changeStaffAccess(
    @Arg('input', () => ChangeStaffAccessInput, { description: 'Who, and what.' }) input: ChangeStaffAccessInput,
    @Ctx() context: Context,
  ): Promise<typeof ChangeStaffAccessResult> {
    const staffId = target(context, input.staffMemberId);
    const { work } = context;
    const outcome = await changeStaffAccess(work, staffId, { ...input, operatorId: input.operatorId ?? null });
    switch (outcome.kind) {
      case 'changed':
        return asNow(work, staffId);
      case 'notFound':
        return notFound(work);
      case 'lastAdministrator':
        return lastAdministrator(work);
      case 'invalid':
        return invalidFields(work.locale, outcome.errors);
    }
  }

  @StaffOnly('manageStaff')
  @Mutation(() => DisableStaffResult, {
    description: 'Staff only. Disattiva: shuts a colleague out, at once and everywhere.',
  })
  async disableStaff(
    @Arg('input', () => StaffMemberInput, { description: 'Who.' }) { staffMemberId }: StaffMemberInput,
    @Ctx() context: Context,
  ): Promise<typeof DisableStaffResult> {
    const staffId = target(context, staffMemberId);
    const outcome = await disableStaff(context.work, staffId);
    if (outcome === 'lastAdministrator') return lastAdministrator(context.work);
    return outcome === 'done' ? asNow(context.work, staffId) : notFound(context.work);
  }

  @StaffOnly('manageStaff')
  @Mutation(() => StaffMemberResult, { description: 'Staff only. Riattiva: lets a colleague in again.' })
  async enableStaff(
    @Arg('input', () => StaffMemberInput, { description: 'Who.' }) { staffMemberId }: StaffMemberInput,
    @Ctx() context: Context,
  ): Promise<typeof StaffMemberResult> {
    const staffId = target(context, staffMemberId);
    const outcome = await enableStaff(context.work, staffId);
    return outcome === 'done' ? asNow(context.work, staffId) : notFound(context.work);
  }

  @StaffOnly('manageStaff')
  @Mutation(() => StaffMemberResult, {
    description:
      'Staff only. Turns two-step verification off for a colleague who lost both telephone and recovery codes.',
  })
  async removeStaffSecondFactor(
    @Arg('input', () => StaffMemberInput, { description: 'Who.' }) { staffMemberId }: StaffMemberInput,
    @Ctx() context: Context,
  ): Promise<typeof StaffMemberResult> {
    const staffId = target(context, staffMemberId);
    await removeSecondFactor(context.work, staffId);
    return (await readStaffMember(context.work, staffId)) === null
      ? notFound(context.work)
      : asNow(context.work, staffId);
  }
}

/** The colleague whom something is done to, if the asker may. */
function target(context: Context, staffMemberId: string): number {
  const staffId = readId(staffMemberId) ?? 0;
  demand(context, 'manageStaff', { staffId });
  return staffId;
}

async function asNow(work: Work, staffId: number): Promise<StaffMemberSuccess> {
  return Object.assign(new StaffMemberSuccess(), { staffMember: (await readStaffMember(work, staffId))! });
}

function notFound({ locale }: Work): StaffMemberNotFound {
  return Object.assign(new StaffMemberNotFound(), { message: say(locale, 'staffMemberNotFound') });
}

function lastAdministrator({ locale }: Work): LastAdministratorProblem {
  return Object.assign(new LastAdministratorProblem(), { message: say(locale, 'lastAdministrator') });
}
