import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { validate as isUuid } from 'uuid';
import { isoIn } from '../../scheduling/calendar-day.ts';
import { badInput } from '../../graphql/user-input-error.ts';
import type { Context } from '../../graphql/graphql-context.ts';
import { readId } from '../../graphql/parse-id.ts';
import { StaffOnly } from '../../staff/authorization.ts';
import { AuditPage, AuditTrailInput } from './audit.types.ts';
import { readAudit } from './read-audit.ts';

const LONGEST_PAGE = 100;

@Resolver()
export class AuditResolver {
  @StaffOnly('readAudit')
  @Query(() => AuditPage, { description: 'Staff only. The audit trail, newest first.' })
  async auditTrail(
    @Arg('input', () => AuditTrailInput, { description: 'Which part.' }) input: AuditTrailInput,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' }) after:
      | string
      | null
      | undefined,
    @Ctx() { work }: Context,
  ): Promise<AuditPage> {
    if (first < 1 || first > LONGEST_PAGE) throw badInput(`A page has 1 to ${LONGEST_PAGE} lines.`);
    if (after && !isUuid(after)) throw badInput('after: not the endCursor of a page.');
    const search = {
      staffMemberId: input.staffMemberId ? readId(input.staffMemberId) : null,
      action: input.action ?? null,
      subject: input.subject ?? null,
      from: input.from ?? null,
      to: input.to ?? null,
    };
    const rows = await readAudit(work, search, first + 1, after ?? null);
    const nodes = rows.slice(0, first).map((row) => ({ ...row, at: isoIn(work.municipality.timeZone, row.at) }));
    return { nodes, endCursor: rows.length > first ? (nodes.at(-1)?.id ?? null) : null };
  }
}
