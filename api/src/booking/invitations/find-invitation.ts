import { type RawBuilder, sql } from 'kysely';
import type { Locale, RequestContext } from '../../context.ts';
import { localDate } from '../../scheduling/calendar-day.ts';
import { tokenHash } from '../cancel/cancel-token.ts';
import { type InvitationState, invitationStateSql } from './invitation-state.ts';

/** An invitation with its batch; times are epoch milliseconds, texts are empty after the data were erased. */
export type FoundInvitation = {
  id: string;
  batchId: number;
  serviceId: number;
  placeId: number;
  state: InvitationState;
  name: string;
  surname: string;
  email: string;
  phone: string | null;
  reference: string;
  locale: Locale;
  /** Last local day on which the link books. */
  until: string;
  sentAt: number;
  openedAt: number | null;
  erasedAt: number | null;
  bookingId: string | null;
  bookingNumber: number | null;
};

/** Returns the invitation of a link; null if the token is unknown or the data were erased. */
export async function findInvitationByToken(ctx: RequestContext, token: string): Promise<FoundInvitation | null> {
  const [found] = await selectInvitations(ctx, sql`invitation.token_hash = ${tokenHash(token)}`);
  return found ?? null;
}

const ms = (column: string) => sql`extract(epoch from invitation.${sql.ref(column)})::float8 * 1000`;

/** Returns the invitations of this municipality that meet a condition, by surname and name. */
export async function selectInvitations(
  { db, municipality, now, signal }: Pick<RequestContext, 'db' | 'municipality' | 'now' | 'signal'>,
  condition: RawBuilder<unknown>,
  page: RawBuilder<unknown> = sql``,
): Promise<FoundInvitation[]> {
  const { rows } = await sql<FoundInvitation>`
    select * from (
      select invitation.id, invitation.batch_id as "batchId", invitation_batch.service_id as "serviceId",
        service.place_id as "placeId", ${invitationStateSql(localDate(now, municipality.timeZone))} as state,
        coalesce(invitation.name, '') as name, coalesce(invitation.surname, '') as surname,
        coalesce(invitation.email, '') as email, invitation.phone, coalesce(invitation.reference, '') as reference,
        invitation.locale, invitation_batch.until_date::text as until, ${ms('sent_at')} as "sentAt",
        ${ms('opened_at')} as "openedAt", ${ms('erased_at')} as "erasedAt", invitation.booking_id as "bookingId",
        booking.number as "bookingNumber"
      from invitation
      join invitation_batch on invitation_batch.municipality_id = ${municipality.id}
        and invitation_batch.id = invitation.batch_id
      join service on service.municipality_id = ${municipality.id} and service.id = invitation_batch.service_id
      left join booking on booking.municipality_id = ${municipality.id} and booking.id = invitation.booking_id
      where invitation.municipality_id = ${municipality.id} and ${condition}
    ) as found
    ${page}`.execute(db, { signal });
  return rows;
}
