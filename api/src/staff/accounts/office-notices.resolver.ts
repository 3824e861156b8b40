import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { writeAuditEntry } from '../../audit.ts';
import { StaffMember } from '../../db/entities/staff/staff.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { transaction } from '../../transaction.ts';
import { requireSignIn, StaffOnly } from '../authorization.ts';
import { readStaffMember } from './read-staff.ts';
import { StaffMemberType } from './staff-member.types.ts';

@ObjectType({ simpleResolvers: true, description: 'Staff only. The choice is stored.' })
export class SetOfficeNoticesSuccess {
  @Field(() => StaffMemberType, { description: 'The own account.' })
  staffMember!: StaffMemberType;
}

@Resolver()
export class OfficeNoticesResolver {
  @StaffOnly('manageOwnAccount')
  @Mutation(() => SetOfficeNoticesSuccess, {
    description:
      'Staff only. Chooses whether the own account gets the mails about bookings that the office chose for its agenda.',
  })
  async setOfficeNotices(
    @Arg('wanted', () => Boolean, { description: 'Whether they are wanted.' }) wanted: boolean,
    @Ctx() context: GraphQLContext,
  ): Promise<SetOfficeNoticesSuccess> {
    const { ctx } = context;
    const { id } = requireSignIn(context);
    await transaction(ctx, async ({ em: tx }) => {
      const where = { municipality: ctx.municipality.id, id, officeNotices: !wanted };
      const changed = await tx.nativeUpdate(StaffMember, where, { officeNotices: wanted });
      if (changed === 0) return;
      const details = { officeNotices: { from: !wanted, to: wanted } };
      writeAuditEntry(tx, ctx, { action: 'setOfficeNotices', subject: 'StaffMember', subjectId: id, details });
    });
    return Object.assign(new SetOfficeNoticesSuccess(), { staffMember: (await readStaffMember(ctx, id))! });
  }
}
