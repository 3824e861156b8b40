import { sql } from 'kysely';
import type { RequestContext } from '../../../context.ts';
import { readPlaces } from '../../../catalogue/places/read-places.ts';
import type { PlaceType } from '../../../catalogue/places/place.types.ts';
import { findInvitationByToken, type FoundInvitation } from '../find-invitation.ts';
import { type ClosedInvitation, findClosed, readPageToken } from './book-by-invitation.ts';

/** What the page of an invitation shows. */
export type OpenedInvitation =
  | { kind: 'open'; invitation: FoundInvitation; place: PlaceType }
  | { kind: 'invitationUsed'; pageToken: string }
  | ClosedInvitation
  /** The service was retired or is booked on another site. */
  | { kind: 'serviceGone' };

/** Returns what an invitation offers and records that its page was opened. */
export async function openInvitation(ctx: RequestContext, token: string): Promise<OpenedInvitation> {
  const invitation = await findInvitationByToken(ctx, token);
  if (invitation === null) return { kind: 'invitationClosed', reason: 'UNKNOWN' };
  if (invitation.openedAt === null) await markOpened(ctx, invitation.id);
  if (invitation.state === 'BOOKED') return { kind: 'invitationUsed', pageToken: await readPageToken(ctx, invitation) };
  const closed = findClosed(invitation);
  if (closed !== null) return closed;
  const [place] = await readPlaces(ctx, invitation.serviceId);
  const service = place?.services[0];
  if (place === undefined || service === undefined || service.externalBookingUrl !== null)
    return { kind: 'serviceGone' };
  return { kind: 'open', invitation, place };
}

async function markOpened({ db, municipality, now }: RequestContext, id: string): Promise<void> {
  await sql`
    update invitation set opened_at = ${new Date(now)}
    where municipality_id = ${municipality.id} and id = ${id} and opened_at is null`.execute(db);
}
