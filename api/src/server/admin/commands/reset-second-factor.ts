import { z } from 'zod';
import { StaffMember } from '../../../db/entities/staff/staff.ts';
import { emailSchema } from '../../../staff/accounts/staff-access.ts';
import { removeSecondFactor } from '../../../staff/second-factor/remove-second-factor.ts';
import { AdminError } from '../admin-error.ts';
import type { Command } from '../command.ts';
import { MUNICIPALITY_OPTION, parseValues } from './options.ts';

const schema = z.object({ municipality: z.string().optional(), email: emailSchema('en') });

/** Disables two-step verification of an account whose owner lost the telephone and the recovery codes. */
export const resetSecondFactorCommand: Command = {
  summary: 'Disable two-step verification of an account (telephone and codes lost)',
  options: {
    municipality: MUNICIPALITY_OPTION,
    email: { type: 'string', required: true, placeholder: 'EMAIL', help: 'E-mail of the account' },
  },
  async run(database, given, { print }) {
    const { municipality: slug, email } = parseValues(schema, given);
    const { ctx } = await database.contextFor(slug);
    const member = await ctx.em.findOne(StaffMember, { municipality: ctx.municipality.id, email });
    if (member === null) throw new AdminError(`${ctx.municipality.name} has no account ${email}.`);
    const removed = await removeSecondFactor(ctx, member.id);
    print(removed ? `Two-step verification of ${email} is disabled.` : `${email} has no two-step verification.`);
  },
};
