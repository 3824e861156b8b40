import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { validate as isUuid } from 'uuid';
import { isoIn } from '../../scheduling/calendar-day.ts';
import { pageComplexity } from '../../graphql/list-complexity.ts';
import { badInput } from '../../graphql/errors/user-input-error.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { readId } from '../../graphql/parse-id.ts';
import { StaffOnly } from '../../staff/authorization.ts';
import { AuditPage, AuditTrailInput } from './audit.types.ts';
import { readAudit } from './read-audit.ts';

const MAX_PAGE_SIZE = 100;

@Resolver()
export class AuditResolver {
  @StaffOnly('readAudit')
  @Query(() => AuditPage, {
    complexity: pageComplexity(MAX_PAGE_SIZE),
    description: 'Staff only. The audit trail, newest first.',
  })
  async auditTrail(
    @Arg('input', () => AuditTrailInput, { description: 'Which part.' }) input: AuditTrailInput,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' }) after:
      | string
      | null
      | undefined,
    @Ctx() { ctx }: GraphQLContext,
  ): Promise<AuditPage> {
    if (first < 1 || first > MAX_PAGE_SIZE) throw badInput(`A page has 1 to ${MAX_PAGE_SIZE} lines.`);
    if (after && !isUuid(after)) throw badInput('after: not the endCursor of a page.');
    const search = {
      staffMemberId: input.staffMemberId ? readId(input.staffMemberId) : null,
      action: input.action ?? null,
      subject: input.subject ?? null,
      from: input.from ?? null,
      to: input.to ?? null,
    };
    const rows = await readAudit(ctx, search, first + 1, after ?? null);
    const nodes = rows.slice(0, first).map((row) => ({ ...row, at: isoIn(ctx.municipality.timeZone, row.at) }));
    return { nodes, endCursor: rows.length > first ? (nodes.at(-1)?.id ?? null) : null };
  }
}
