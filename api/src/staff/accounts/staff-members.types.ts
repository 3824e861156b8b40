import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { InvalidInput, Problem } from '../../graphql/problem.ts';
import { StaffMemberType, StaffRoles } from './staff-member.types.ts';

@InputType({ description: 'A colleague who shall be able to sign in.' })
export class InviteStaffInput {
  @Field(() => String, { description: 'Where the invitation goes, and with which they will sign in.' })
  email!: string;

  @Field(() => String, { description: 'Name and surname, at most 100 characters.' })
  name!: string;

  @Field(() => StaffRoles, { description: 'What they may do.' })
  role!: keyof typeof StaffRoles;

  @Field(() => [ID], { defaultValue: [], description: 'Places given to them; an administrator needs none.' })
  placeIds!: string[];

  @Field(() => ID, { nullable: true, description: 'The operator whose agenda is their own.' })
  operatorId!: string | null;
}

@InputType({
  description: 'What a colleague is called and may do from now on; what is not written here is taken away.',
})
export class ChangeStaffAccessInput {
  @Field(() => ID, { description: 'Who.' })
  staffMemberId!: string;

  @Field(() => String, { description: 'Name and surname, at most 100 characters.' })
  name!: string;

  @Field(() => StaffRoles, { description: 'What they may do.' })
  role!: keyof typeof StaffRoles;

  @Field(() => [ID], { defaultValue: [], description: 'Places given to them; an administrator needs none.' })
  placeIds!: string[];

  @Field(() => ID, { nullable: true, description: 'The operator whose agenda is their own.' })
  operatorId!: string | null;
}

@InputType({ description: 'Which colleague.' })
export class StaffMemberInput {
  @Field(() => ID, { description: 'Who.' })
  staffMemberId!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Done.' })
export class StaffMemberSuccess {
  @Field(() => StaffMemberType, { description: 'The member of staff as they are now.' })
  staffMember!: StaffMemberType;
}

@ObjectType({
  implements: Problem,
  description: 'There is no such member of staff, or not one to whom this can be done.',
})
export class StaffMemberNotFound extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Nobody would be left who can administer the comune.',
})
export class LastAdministratorProblem extends Problem {}

export const InviteStaffResult = createUnionType({
  name: 'InviteStaffResult',
  description: 'How an invitation ends.',
  types: () => [StaffMemberSuccess, InvalidInput] as const,
});

export const ChangeStaffAccessResult = createUnionType({
  name: 'ChangeStaffAccessResult',
  description: 'How a change of what somebody may do ends.',
  types: () => [StaffMemberSuccess, StaffMemberNotFound, LastAdministratorProblem, InvalidInput] as const,
});

export const DisableStaffResult = createUnionType({
  name: 'DisableStaffResult',
  description: 'How a wish to shut somebody out ends.',
  types: () => [StaffMemberSuccess, StaffMemberNotFound, LastAdministratorProblem] as const,
});

export const StaffMemberResult = createUnionType({
  name: 'StaffMemberResult',
  description: 'How something that is done for a colleague ends.',
  types: () => [StaffMemberSuccess, StaffMemberNotFound] as const,
});
