import type { ACTOR_KINDS } from '../../db/entities/booking/audit-entry.ts';
import type { RequestContext } from '../../context.ts';

/** Filter of the audit trail. */
export type AuditSearch = {
  staffMemberId: number | null;
  action: string | null;
  subject: string | null;
  from: Date | null;
  to: Date | null;
};

/** A stored audit entry. */
export type AuditRow = {
  id: string;
  at: number;
  actorKind: (typeof ACTOR_KINDS)[number];
  staffName: string | null;
  action: string;
  subject: string;
  subjectId: string;
  bookingNumber: number | null;
  details: string;
};

/** Returns a page of the audit trail, newest first. Ids grow with time, so the last id is the cursor. */
export async function readAudit(
  ctx: RequestContext,
  search: AuditSearch,
  size: number,
  after: string | null,
): Promise<AuditRow[]> {
  const { rows } = await ctx.pool.query<AuditRow>(
    `select audit_entry.id, extract(epoch from at)::float8 * 1000 as at, actor_kind as "actorKind",
       staff_member.name as "staffName", action, subject, subject_id as "subjectId", booking.number as "bookingNumber", details::text as details
     from audit_entry
     left join staff_member on staff_member.municipality_id = $1 and staff_member.id = staff_member_id
     left join booking on booking.municipality_id = $1 and booking.id = case when subject = 'Booking' then subject_id::uuid end
     where audit_entry.municipality_id = $1
       and ($2::int is null or staff_member_id = $2) and ($3::text is null or action = $3) and ($4::text is null or subject = $4)
       and ($5::timestamptz is null or at >= $5) and ($6::timestamptz is null or at < $6)
       and ($7::uuid is null or audit_entry.id < $7)
     order by audit_entry.id desc
     limit $8`,
    [ctx.municipality.id, search.staffMemberId, search.action, search.subject, search.from, search.to, after, size],
  );
  return rows;
}
