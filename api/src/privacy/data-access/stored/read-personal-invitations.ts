import { sql } from 'kysely';
import type { RequestContext } from '../../../context.ts';
import { isoIn } from '../../../scheduling/calendar-day.ts';
import { type ChosenPerson, invitationOfPersonSql } from '../data-subject.ts';
import type { PersonalInvitation } from './personal-invitation.types.ts';

const INSTANTS = ['createdAt', 'sentAt', 'openedAt', 'withdrawnAt'] as const;
type Instant = (typeof INSTANTS)[number];
type Row = Omit<PersonalInvitation, Instant> & Record<Instant, number | null>;

/** Returns the invitations to book that hold data of a person, newest first. */
export async function readPersonalInvitations(
  { db, municipality }: RequestContext,
  person: ChosenPerson,
): Promise<PersonalInvitation[]> {
  const { rows } = await sql<Row>`
    select service.name as "serviceName", invitation_batch.until_date::text as until, invitation.name,
      invitation.surname, invitation.email, invitation.phone, invitation.reference, invitation.locale,
      extract(epoch from invitation.created_at)::float8 * 1000 as "createdAt",
      extract(epoch from invitation.sent_at)::float8 * 1000 as "sentAt",
      extract(epoch from invitation.opened_at)::float8 * 1000 as "openedAt",
      extract(epoch from invitation.withdrawn_at)::float8 * 1000 as "withdrawnAt"
    from invitation
    join invitation_batch on invitation_batch.municipality_id = ${municipality.id}
      and invitation_batch.id = invitation.batch_id
    join service on service.municipality_id = ${municipality.id} and service.id = invitation_batch.service_id
    where ${invitationOfPersonSql(municipality.id, person)}
    order by invitation.created_at desc, invitation.id desc`.execute(db);
  const iso = (instant: number | null) => (instant === null ? null : isoIn(municipality.timeZone, instant));
  return rows.map((row) => ({
    ...row,
    createdAt: iso(row.createdAt)!,
    sentAt: iso(row.sentAt)!,
    openedAt: iso(row.openedAt),
    withdrawnAt: iso(row.withdrawnAt),
  }));
}
