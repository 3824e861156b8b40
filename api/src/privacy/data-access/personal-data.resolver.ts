import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { notThere } from '../../graphql/invalid-input.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import type { InvalidInput } from '../../graphql/problem.ts';
import { requirePermission, StaffOnly } from '../../staff/authorization.ts';
import { copyPersonalData } from './copy-personal-data.ts';
import { erasePersonalData } from './erase-personal-data.ts';
import { type ChosenPerson, readPerson } from './data-subject.ts';
import {
  ChosenBookingsInput,
  CopyDataSuccess,
  CopyPersonalDataResult,
  EraseDataSuccess,
  ErasePersonalDataResult,
  PersonalData,
  PersonalDataResult,
  PersonInput,
} from './personal-data.types.ts';
import { readPersonalData } from './read-personal-data.ts';

@Resolver()
export class PersonalDataResolver {
  @StaffOnly('managePersonalData')
  @Query(() => PersonalDataResult, { description: 'Staff only. All that is kept of a person who asked for it.' })
  async personalData(
    @Arg('input', () => PersonInput, { description: 'Who.' }) input: PersonInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof PersonalDataResult> {
    return of(context, input, async (person) =>
      Object.assign(new PersonalData(), await readPersonalData(context.ctx, person)),
    );
  }

  @StaffOnly('managePersonalData')
  @Mutation(() => CopyPersonalDataResult, {
    description: 'Staff only. Takes a copy of what is kept of a person in the chosen bookings, to hand it over.',
  })
  async copyPersonalData(
    @Arg('input', () => ChosenBookingsInput, { description: 'The chosen bookings.' }) input: ChosenBookingsInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof CopyPersonalDataResult> {
    return of(context, input, async (person) =>
      Object.assign(new CopyDataSuccess(), { data: await copyPersonalData(context.ctx, person) }),
    );
  }

  @StaffOnly('managePersonalData')
  @Mutation(() => ErasePersonalDataResult, {
    description:
      'Staff only. Erases what is kept of a person in the chosen bookings: those to come are cancelled, with a last mail to their citizen, and all become anonymous.',
  })
  async erasePersonalData(
    @Arg('input', () => ChosenBookingsInput, { description: 'The chosen bookings.' }) input: ChosenBookingsInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof ErasePersonalDataResult> {
    return of(context, input, async (person) =>
      Object.assign(new EraseDataSuccess(), await erasePersonalData(context.ctx, person)),
    );
  }
}

async function of<T>(
  context: GraphQLContext,
  { contact, bookingIds = null }: ChosenBookingsInput,
  act: (person: ChosenPerson) => Promise<T>,
): Promise<T | InvalidInput> {
  requirePermission(context, 'managePersonalData', {});
  const person = readPerson(contact);
  if (person === null) return notThere(context.ctx, 'contact', 'contactNotValid');
  if (bookingIds?.length === 0) return notThere(context.ctx, 'bookingIds', 'bookingsNotChosen');
  return act({ ...person, bookingIds });
}
