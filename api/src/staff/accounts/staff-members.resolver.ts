import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { listComplexity } from '../../graphql/list-complexity.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { problem } from '../../graphql/invalid-input.ts';
import { readId } from '../../graphql/parse-id.ts';
import type { RequestContext } from '../../context.ts';
import { changeStaffAccess } from './change-staff-access.ts';
import { disableStaff, enableStaff } from './disable-staff.ts';
import { inviteStaff, resendInvitation } from './invite-staff.ts';
import { toInvalidFields } from '../problems.ts';
import { readStaff, readStaffMember } from './read-staff.ts';
import { removeSecondFactor } from '../second-factor/remove-second-factor.ts';
import { StaffMemberType } from './staff-member.types.ts';
import {
  AlreadyInvited,
  ChangeStaffAccessInput,
  ChangeStaffAccessResult,
  DisableStaffResult,
  InviteStaffInput,
  InviteStaffResult,
  LastAdministratorProblem,
  StaffMemberConflict,
  StaffMemberInput,
  StaffMemberNotFound,
  StaffMemberResult,
  StaffMemberSuccess,
} from './staff-members.types.ts';
import { requirePermission, StaffOnly } from '../authorization.ts';
import { t } from '../messages.ts';

@Resolver()
export class StaffMembersResolver {
  @StaffOnly('manageStaff')
  @Query(() => [StaffMemberType], {
    complexity: listComplexity(),
    description: 'Staff only. All staff accounts by name, disabled ones last.',
  })
  async staffMembers(@Ctx() context: GraphQLContext): Promise<StaffMemberType[]> {
    requirePermission(context, 'manageStaff', {});
    return readStaff(context.ctx);
  }

  @StaffOnly('manageStaff')
  @Mutation(() => InviteStaffResult, {
    description: 'Staff only. Invita: creates an account and mails a one-time link.',
  })
  async inviteStaff(
    @Arg('input', () => InviteStaffInput, { description: 'The new account.' }) input: InviteStaffInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof InviteStaffResult> {
    requirePermission(context, 'manageStaff', {});
    const { ctx } = context;
    const outcome = await inviteStaff(context, { ...input, operatorId: input.operatorId ?? null });
    switch (outcome.kind) {
      case 'invited':
        return toSuccess(ctx, outcome.staffId);
      case 'alreadyInvited':
        return problem(new AlreadyInvited(), t(ctx.locale, 'alreadyInvited'), {
          staffMember: (await readStaffMember(ctx, outcome.staffId))!,
        });
      case 'invalid':
        return toInvalidFields(ctx.locale, outcome.errors);
    }
  }

  @StaffOnly('manageStaff')
  @Mutation(() => StaffMemberResult, { description: 'Staff only. Mails an invitation again that was not accepted.' })
  async resendInvitation(
    @Arg('input', () => StaffMemberInput, { description: 'The account.' }) { staffMemberId }: StaffMemberInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof StaffMemberResult> {
    const staffId = requireManagedStaff(context, staffMemberId);
    if (await resendInvitation(context, staffId)) return toSuccess(context.ctx, staffId);
    const member = await readStaffMember(context.ctx, staffId);
    return member === null ? toNotFound(context.ctx) : toNotInvited(context.ctx, member);
  }

  @StaffOnly('manageStaff')
  @Mutation(() => ChangeStaffAccessResult, {
    description: 'Staff only. Changes name, role, places and operator of an account.',
  })
  async changeStaffAccess(
    @Arg('input', () => ChangeStaffAccessInput, { description: 'The account and its new access.' })
    input: ChangeStaffAccessInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof ChangeStaffAccessResult> {
    const staffId = requireManagedStaff(context, input.staffMemberId);
    const { ctx } = context;
    const outcome = await changeStaffAccess(ctx, staffId, { ...input, operatorId: input.operatorId ?? null });
    switch (outcome.kind) {
      case 'changed':
        return toSuccess(ctx, staffId);
      case 'notFound':
        return toNotFound(ctx);
      case 'conflict':
        return problem(new StaffMemberConflict(), t(ctx.locale, 'recordChanged'), {
          staffMember: (await readStaffMember(ctx, staffId))!,
        });
      case 'lastAdministrator':
        return toLastAdministrator(ctx);
      case 'invalid':
        return toInvalidFields(ctx.locale, outcome.errors);
    }
  }

  @StaffOnly('manageStaff')
  @Mutation(() => DisableStaffResult, {
    description: 'Staff only. Disattiva: disables an account and ends its sessions.',
  })
  async disableStaff(
    @Arg('input', () => StaffMemberInput, { description: 'The account.' }) { staffMemberId }: StaffMemberInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof DisableStaffResult> {
    const staffId = requireManagedStaff(context, staffMemberId);
    const outcome = await disableStaff(context.ctx, staffId);
    if (outcome === 'lastAdministrator') return toLastAdministrator(context.ctx);
    return outcome === 'done' ? toSuccess(context.ctx, staffId) : toNotFound(context.ctx);
  }

  @StaffOnly('manageStaff')
  @Mutation(() => StaffMemberResult, { description: 'Staff only. Riattiva: enables a disabled account.' })
  async enableStaff(
    @Arg('input', () => StaffMemberInput, { description: 'The account.' }) { staffMemberId }: StaffMemberInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof StaffMemberResult> {
    const staffId = requireManagedStaff(context, staffMemberId);
    const outcome = await enableStaff(context.ctx, staffId);
    return outcome === 'done' ? toSuccess(context.ctx, staffId) : toNotFound(context.ctx);
  }

  @StaffOnly('manageStaff')
  @Mutation(() => StaffMemberResult, {
    description: 'Staff only. Disables two-step verification of an account whose owner lost phone and recovery codes.',
  })
  async removeStaffSecondFactor(
    @Arg('input', () => StaffMemberInput, { description: 'The account.' }) { staffMemberId }: StaffMemberInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof StaffMemberResult> {
    const staffId = requireManagedStaff(context, staffMemberId);
    await removeSecondFactor(context.ctx, staffId);
    return (await readStaffMember(context.ctx, staffId)) === null
      ? toNotFound(context.ctx)
      : toSuccess(context.ctx, staffId);
  }
}

/** Returns the id of a staff account that the caller may manage; 0 for an invalid id. Throws FORBIDDEN otherwise. */
function requireManagedStaff(context: GraphQLContext, staffMemberId: string): number {
  const staffId = readId(staffMemberId) ?? 0;
  requirePermission(context, 'manageStaff', { staffId });
  return staffId;
}

async function toSuccess(ctx: RequestContext, staffId: number): Promise<StaffMemberSuccess> {
  return Object.assign(new StaffMemberSuccess(), { staffMember: (await readStaffMember(ctx, staffId))! });
}

function toNotFound({ locale }: RequestContext): StaffMemberNotFound {
  return Object.assign(new StaffMemberNotFound(), { message: t(locale, 'staffMemberNotFound') });
}

function toNotInvited({ locale }: RequestContext, { name, state }: StaffMemberType): StaffMemberNotFound {
  const message = t(locale, state === 'DISABLED' ? 'invitationOfDisabled' : 'invitationAccepted', { name });
  return Object.assign(new StaffMemberNotFound(), { message });
}

function toLastAdministrator({ locale }: RequestContext): LastAdministratorProblem {
  return Object.assign(new LastAdministratorProblem(), { message: t(locale, 'lastAdministrator') });
}
