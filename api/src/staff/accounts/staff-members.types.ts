import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { InvalidInput, Problem } from '../../graphql/problem.ts';
import { StaffMemberType, StaffRoles } from './staff-member.types.ts';

@InputType({ description: 'A new staff account.' })
export class InviteStaffInput {
  @Field(() => String, { description: 'E-mail for the invitation and for sign-in.' })
  email!: string;

  @Field(() => String, { description: 'Name and surname, at most 100 characters.' })
  name!: string;

  @Field(() => StaffRoles, { description: 'Role, which determines the permissions.' })
  role!: keyof typeof StaffRoles;

  @Field(() => [ID], { defaultValue: [], description: 'Ids of the assigned places; an administrator needs none.' })
  placeIds!: string[];

  @Field(() => ID, { nullable: true, description: 'Id of the operator whose agenda is their own.' })
  operatorId!: string | null;
}

@InputType({
  description: 'New name and access of a staff account; replaces all previous values.',
})
export class ChangeStaffAccessInput {
  @Field(() => ID, { description: 'Id of the staff account.' })
  staffMemberId!: string;

  @Field(() => String, { description: 'The `version` that the client read. Another value causes a conflict.' })
  version!: string;

  @Field(() => String, { description: 'Name and surname, at most 100 characters.' })
  name!: string;

  @Field(() => StaffRoles, { description: 'Role, which determines the permissions.' })
  role!: keyof typeof StaffRoles;

  @Field(() => [ID], { defaultValue: [], description: 'Ids of the assigned places; an administrator needs none.' })
  placeIds!: string[];

  @Field(() => ID, { nullable: true, description: 'Id of the operator whose agenda is their own.' })
  operatorId!: string | null;
}

@InputType({ description: 'Selects a staff account.' })
export class StaffMemberInput {
  @Field(() => ID, { description: 'Id of the staff account.' })
  staffMemberId!: string;
}

@ObjectType({ simpleResolvers: true, description: 'The change is applied.' })
export class StaffMemberSuccess {
  @Field(() => StaffMemberType, { description: 'The staff account after the change.' })
  staffMember!: StaffMemberType;
}

@ObjectType({
  implements: Problem,
  description: 'No such staff account, or the change does not apply to it; `message` says which.',
})
export class StaffMemberNotFound extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'The change would leave the comune without an administrator who can sign in.',
})
export class LastAdministratorProblem extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'The account changed after the client read it. Nothing was changed.',
})
export class StaffMemberConflict extends Problem {
  @Field(() => StaffMemberType, { description: 'The staff account as it is now.' })
  staffMember!: StaffMemberType;
}

@ObjectType({
  implements: Problem,
  description: 'This person was invited before and has not accepted yet. `resendInvitation` mails a new link.',
})
export class AlreadyInvited extends Problem {
  @Field(() => StaffMemberType, { description: 'The account of the invited person.' })
  staffMember!: StaffMemberType;
}

export const InviteStaffResult = createUnionType({
  name: 'InviteStaffResult',
  description: 'Result of an invitation.',
  types: () => [StaffMemberSuccess, AlreadyInvited, InvalidInput] as const,
});

export const ChangeStaffAccessResult = createUnionType({
  name: 'ChangeStaffAccessResult',
  description: 'Result of a change of access.',
  types: () =>
    [StaffMemberSuccess, StaffMemberConflict, StaffMemberNotFound, LastAdministratorProblem, InvalidInput] as const,
});

export const DisableStaffResult = createUnionType({
  name: 'DisableStaffResult',
  description: 'Result of disabling a staff account.',
  types: () => [StaffMemberSuccess, StaffMemberNotFound, LastAdministratorProblem] as const,
});

export const StaffMemberResult = createUnionType({
  name: 'StaffMemberResult',
  description: 'Result of a change of a staff account.',
  types: () => [StaffMemberSuccess, StaffMemberNotFound] as const,
});

@InputType({ description: 'Staff only. Whether two-step verification is required.' })
export class RequireSecondFactorInput {
  @Field(() => Boolean, { description: 'True requires it of every account with a password.' })
  required!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. Rules of sign-in to the staff area.' })
export class SignInPolicy {
  @Field(() => Boolean, { description: 'Whether every account with a password must have two-step verification.' })
  secondFactorRequired!: boolean;
}
