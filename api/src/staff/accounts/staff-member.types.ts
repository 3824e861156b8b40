import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { listComplexity } from '../../graphql/list-complexity.ts';

/** GraphQL names of the roles. */
export const StaffRoles = { ADMIN: 'ADMIN', MANAGER: 'MANAGER', OPERATOR: 'OPERATOR' } as const;
registerEnumType(StaffRoles, {
  name: 'StaffRole',
  description: 'Role of a member of staff, which determines the permissions.',
  valuesConfig: {
    ADMIN: { description: 'Amministratore: everything in the comune.' },
    MANAGER: { description: 'Responsabile: the assigned places.' },
    OPERATOR: { description: 'Operatore: the own agenda and the assigned places.' },
  },
});

/** GraphQL names of the states of a staff account. */
export const StaffStates = { INVITED: 'INVITED', ACTIVE: 'ACTIVE', DISABLED: 'DISABLED' } as const;
registerEnumType(StaffStates, {
  name: 'StaffState',
  description: 'State of a staff account.',
  valuesConfig: {
    INVITED: { description: 'Invitato: the invitation is not accepted yet.' },
    ACTIVE: { description: 'Attivo: can sign in.' },
    DISABLED: { description: 'Disattivato: cannot sign in and has no sessions.' },
  },
});

@ObjectType('StaffMember', {
  simpleResolvers: true,
  description: 'A staff account of the comune.',
})
export class StaffMemberType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => String, {
    description: 'Version of name and access for optimistic locking. Send it with `changeStaffAccess`.',
  })
  version!: string;

  @Field(() => String, { description: 'E-mail for sign-in and for mails.' })
  email!: string;

  @Field(() => String, { description: 'Name and surname.' })
  name!: string;

  @Field(() => StaffRoles, { description: 'Role, which determines the permissions.' })
  role!: keyof typeof StaffRoles;

  @Field(() => [ID], {
    complexity: listComplexity(),
    description: 'Ids of the assigned places; an administrator needs none.',
  })
  placeIds!: string[];

  @Field(() => ID, { nullable: true, description: 'Id of the operator whose agenda is their own; null without one.' })
  operatorId!: string | null;

  @Field(() => StaffStates, { description: 'State of the account.' })
  state!: keyof typeof StaffStates;

  @Field(() => Boolean, {
    description: 'Verifica in due passaggi: whether sign-in requires a code besides the password.',
  })
  secondFactor!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether the comune requires two-step verification of accounts with a password. Without it they can only set it up.',
  })
  secondFactorRequired!: boolean;

  @Field(() => Boolean, {
    description: 'Whether the account has a password; without one it signs in through OpenID Connect.',
  })
  password!: boolean;

  @Field(() => Boolean, {
    description: 'Whether the member wants the mails about bookings that the office chose for their own agenda.',
  })
  officeNotices!: boolean;
}
