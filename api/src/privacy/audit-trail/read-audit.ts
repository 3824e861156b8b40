import { sql } from 'kysely';
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
  { db, municipality }: RequestContext,
  search: AuditSearch,
  size: number,
  after: string | null,
): Promise<AuditRow[]> {
  const { rows } = await sql<AuditRow>`
    select audit_entry.id, extract(epoch from at)::float8 * 1000 as at, actor_kind as "actorKind",
      staff_member.name as "staffName", action, subject, subject_id as "subjectId", booking.number as "bookingNumber",
      details::text as details
    from audit_entry
    left join staff_member
      on staff_member.municipality_id = audit_entry.municipality_id and staff_member.id = staff_member_id
    left join booking
      on booking.municipality_id = audit_entry.municipality_id
      and booking.id = case when subject = 'Booking' then subject_id::uuid end
    where audit_entry.municipality_id = ${municipality.id} and ${filterSql(search, after)}
    order by audit_entry.id desc
    limit ${size}`.execute(db);
  return rows;
}

function filterSql({ staffMemberId, action, subject, from, to }: AuditSearch, after: string | null) {
  const conditions = [
    staffMemberId !== null && sql`staff_member_id = ${staffMemberId}`,
    action !== null && sql`action = ${action}`,
    subject !== null && sql`subject = ${subject}`,
    from !== null && sql`at >= ${from}`,
    to !== null && sql`at < ${to}`,
    after !== null && sql`audit_entry.id < ${after}`,
  ].filter((condition) => condition !== false);
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}
