import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';

/** Roles by the names they have in the schema. */
export const StaffRoles = { ADMIN: 'ADMIN', MANAGER: 'MANAGER', OPERATOR: 'OPERATOR' } as const;
registerEnumType(StaffRoles, {
  name: 'StaffRole',
  description: 'What a member of staff may do.',
  valuesConfig: {
    ADMIN: { description: 'Amministratore: the whole comune.' },
    MANAGER: { description: 'Responsabile: the places given to them.' },
    OPERATOR: { description: 'Operatore: their own agenda and the places given to them.' },
  },
});

/** States of an account by the names they have in the schema. */
export const StaffStates = { INVITED: 'INVITED', ACTIVE: 'ACTIVE', DISABLED: 'DISABLED' } as const;
registerEnumType(StaffStates, {
  name: 'StaffState',
  description: 'Whether a member of staff can sign in.',
  valuesConfig: {
    INVITED: { description: 'Invitato: has not chosen a password yet.' },
    ACTIVE: { description: 'Attivo.' },
    DISABLED: { description: 'Disattivato: cannot sign in, and is signed out everywhere.' },
  },
});

@ObjectType('StaffMember', {
  simpleResolvers: true,
  description: 'A person of the comune who works in the staff area.',
})
export class StaffMemberType {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => String, { description: 'With which they sign in and are written to.' })
  email!: string;

  @Field(() => String, { description: 'Name and surname.' })
  name!: string;

  @Field(() => StaffRoles, { description: 'What they may do.' })
  role!: keyof typeof StaffRoles;

  @Field(() => [ID], { description: 'Places given to them; an administrator needs none.' })
  placeIds!: string[];

  @Field(() => ID, { nullable: true, description: 'The operator whose agenda is their own, if they have one.' })
  operatorId!: string | null;

  @Field(() => StaffStates, { description: 'Whether they can sign in.' })
  state!: keyof typeof StaffStates;

  @Field(() => Boolean, { description: 'Verifica in due passaggi: signing in asks for a code besides the password.' })
  secondFactor!: boolean;

  @Field(() => Boolean, {
    description: 'Whether they have a password; without one they sign in through OpenID Connect.',
  })
  password!: boolean;
}
