import { createUnionType, Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { InvalidInput, Problem } from '../../graphql/problem.ts';
import { TooManyAttempts } from '../sign-in/sign-in.types.ts';

/** Purposes of a one-time link by the names they have in the schema. */
export const StaffLinkPurposes = { INVITATION: 'INVITATION', PASSWORD_RESET: 'PASSWORD_RESET' } as const;
registerEnumType(StaffLinkPurposes, {
  name: 'StaffLinkPurpose',
  description: 'Why a one-time link was mailed.',
  valuesConfig: {
    INVITATION: { description: 'Invito: the account is new.' },
    PASSWORD_RESET: { description: 'Password dimenticata.' },
  },
});

@ObjectType('StaffLink', { simpleResolvers: true, description: 'A one-time link of a mail, before it is used.' })
export class StaffLinkType {
  @Field(() => StaffLinkPurposes, { description: 'Why it was mailed.' })
  purpose!: keyof typeof StaffLinkPurposes;

  @Field(() => String, { description: 'To whom: name and surname.' })
  name!: string;

  @Field(() => String, { description: 'With which they will sign in.' })
  email!: string;
}

@InputType({ description: 'Who forgot the password.' })
export class RequestPasswordResetInput {
  @Field(() => String, { description: 'With which they sign in.' })
  email!: string;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'If there is such an account, a mail with a link is on its way: the answer does not tell whether there is.',
})
export class RequestPasswordResetSuccess {
  @Field(() => String, { description: 'The e-mail as it was understood.' })
  email!: string;
}

@InputType({ description: 'A password chosen with a one-time link.' })
export class SetPasswordInput {
  @Field(() => String, { description: "The secret of the mail's link." })
  token!: string;

  @Field(() => String, { description: 'At least 12 characters.' })
  password!: string;
}

@ObjectType({ simpleResolvers: true, description: 'The password is set; the link works no more.' })
export class SetPasswordSuccess {
  @Field(() => String, { description: 'With which to sign in now.' })
  email!: string;
}

@ObjectType({
  implements: Problem,
  description: 'The link is unknown, was used, or is too old: one and the same answer.',
})
export class LinkNotValid extends Problem {}

export const SetPasswordResult = createUnionType({
  name: 'SetPasswordResult',
  description: 'How the use of a one-time link ends.',
  types: () => [SetPasswordSuccess, LinkNotValid, InvalidInput] as const,
});

@InputType({ description: 'A new password for oneself.' })
export class ChangePasswordInput {
  @Field(() => String, { description: 'The password until now.' })
  currentPassword!: string;

  @Field(() => String, { description: 'At least 12 characters.' })
  newPassword!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Changed; other browsers were signed out.' })
export class ChangePasswordSuccess {
  @Field(() => String, { description: 'Whose password it is.' })
  email!: string;
}

export const ChangePasswordResult = createUnionType({
  name: 'ChangePasswordResult',
  description: 'How a change of one’s own password ends.',
  types: () => [ChangePasswordSuccess, InvalidInput, TooManyAttempts] as const,
});
