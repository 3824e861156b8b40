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
}
