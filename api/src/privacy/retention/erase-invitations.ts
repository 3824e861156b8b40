import { type RawBuilder, sql } from 'kysely';
import { INVITATION_PERSONAL_COLUMNS } from '../../db/entities/booking/invitation.ts';

const CLEAR_COLUMNS = sql.raw(INVITATION_PERSONAL_COLUMNS.map((column) => `${column} = null`).join(', '));

/**
 * Returns the SQL that erases the personal data of the invitations that meet a condition, and their mails. State, times
 * and booking stay for the counts; a link that was erased books no more.
 */
export function eraseInvitationsSql(
  municipalityId: number,
  condition: RawBuilder<unknown>,
  now: number,
): RawBuilder<{ count: number }> {
  return sql`
    with erased as (
      update invitation set ${CLEAR_COLUMNS}, erased_at = ${new Date(now)}
      where invitation.municipality_id = ${municipalityId} and invitation.erased_at is null and ${condition}
      returning invitation.id
    ), unmailed as (
      delete from mail using erased where mail.municipality_id = ${municipalityId} and mail.invitation_id = erased.id
    )
    select count(*)::int as count from erased`;
}
