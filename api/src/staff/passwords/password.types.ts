import { createUnionType, Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { InvalidInput, Problem } from '../../graphql/problem.ts';
import { StaffMemberType } from '../accounts/staff-member.types.ts';
import { TooManyAttempts } from '../sign-in/sign-in.types.ts';

/** GraphQL names of the purposes of a one-time link. */
export const StaffLinkPurposes = { INVITATION: 'INVITATION', PASSWORD_RESET: 'PASSWORD_RESET' } as const;
registerEnumType(StaffLinkPurposes, {
  name: 'StaffLinkPurpose',
  description: 'Purpose of a one-time link.',
  valuesConfig: {
    INVITATION: { description: 'Invito: the first password of a new account.' },
    PASSWORD_RESET: { description: 'Password dimenticata.' },
  },
});

@ObjectType('StaffLink', { simpleResolvers: true, description: 'A one-time link of a mail, before it is used.' })
export class StaffLinkType {
  @Field(() => StaffLinkPurposes, { description: 'Purpose of the link.' })
  purpose!: keyof typeof StaffLinkPurposes;

  @Field(() => String, { description: 'Name and surname of the account owner.' })
  name!: string;

  @Field(() => String, { description: 'E-mail of the account.' })
  email!: string;
}

@InputType({ description: 'Account whose password is to be reset.' })
export class RequestPasswordResetInput {
  @Field(() => String, { description: 'E-mail of the account.' })
  email!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A mail with a link is sent if the account exists; the response does not reveal whether it does.',
})
export class RequestPasswordResetSuccess {
  @Field(() => String, { description: 'The e-mail of the request, trimmed.' })
  email!: string;
}

@InputType({ description: 'A new password and the token of a one-time link.' })
export class SetPasswordInput {
  @Field(() => String, { description: "Token of the mail's link." })
  token!: string;

  @Field(() => String, { description: 'At least 12 characters that are hard to guess.' })
  password!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'The password is set and the link is used. The response sets the session cookie if it signs in.',
})
export class SetPasswordSuccess {
  @Field(() => StaffMemberType, {
    nullable: true,
    description:
      'The member of staff, who is signed in. Null if two-step verification is enabled: sign in with a code.',
  })
  staffMember!: StaffMemberType | null;

  @Field(() => String, { description: 'E-mail of the account.' })
  email!: string;
}

@ObjectType({
  implements: Problem,
  description: 'The link is unknown, used or expired: the response is the same for all.',
})
export class LinkNotValid extends Problem {}

export const SetPasswordResult = createUnionType({
  name: 'SetPasswordResult',
  description: 'Result of setting a password with a one-time link.',
  types: () => [SetPasswordSuccess, LinkNotValid, InvalidInput] as const,
});

@InputType({ description: 'Current and new password of the own account.' })
export class ChangePasswordInput {
  @Field(() => String, { description: 'The current password.' })
  currentPassword!: string;

  @Field(() => String, { description: 'At least 12 characters that are hard to guess.' })
  newPassword!: string;
}

@ObjectType({ simpleResolvers: true, description: 'The password is changed and all other sessions are ended.' })
export class ChangePasswordSuccess {
  @Field(() => String, { description: 'E-mail of the account.' })
  email!: string;
}

export const ChangePasswordResult = createUnionType({
  name: 'ChangePasswordResult',
  description: 'Result of a change of the own password.',
  types: () => [ChangePasswordSuccess, InvalidInput, TooManyAttempts] as const,
});
