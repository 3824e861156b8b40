import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { writeAuditEntry } from '../../../audit.ts';
import type { RequestContext } from '../../../context.ts';
import { Place } from '../../../db/entities/catalogue/place.ts';
import { Service } from '../../../db/entities/catalogue/service.ts';
import { toVersion } from '../../../graphql/record-version.ts';
import { transaction } from '../../../transaction.ts';
import type { FoundInvitation } from '../find-invitation.ts';
import { OPEN_STATES } from '../invitation-state.ts';
import { toInvitationMessage } from '../send/to-invitation-message.ts';
import { findInvitation } from './read-invitations.ts';

/** Result of a change of an invitation: done, changed since it was read, or in a state that allows no change. */
export type InvitationOutcome = { kind: 'done' | 'changed' | 'notOpen'; invitation: FoundInvitation };

/** Returns the version of an invitation for optimistic locking. */
export function toInvitationVersion({ state, sentAt, bookingId }: FoundInvitation): string {
  return toVersion({ state, sentAt, bookingId });
}

/** Withdraws an open invitation: its link books no more, and mails that wait are not sent. */
export function withdrawInvitation(ctx: RequestContext, id: string, version: string): Promise<InvitationOutcome> {
  return change(ctx, id, version, 'withdrawInvitation', async ({ db, municipality, now }) => {
    await sql`
      update invitation set withdrawn_at = ${new Date(now)}
      where municipality_id = ${municipality.id} and id = ${id}`.execute(db);
  });
}

/** Sends the mail of an open invitation again, with the same link. */
export function resendInvitation(ctx: RequestContext, id: string, version: string): Promise<InvitationOutcome> {
  return change(ctx, id, version, 'resendInvitationToBook', async (tx, invitation) => {
    const { em, db, municipality, now } = tx;
    const service = await em.findOneOrFail(Service, { municipality: municipality.id, id: invitation.serviceId });
    const place = await em.findOneOrFail(Place, { municipality: municipality.id, id: invitation.placeId });
    const message = toInvitationMessage('INVITATION', tx, invitation, { service, place });
    await sql`
      with resent as (
        update invitation set sent_at = ${new Date(now)} where municipality_id = ${municipality.id} and id = ${id}
      )
      insert into mail (municipality_id, id, invitation_id, kind, recipient, message, created_at)
      values (${municipality.id}, ${uuid()}, ${id}, 'INVITATION', ${invitation.email},
        ${JSON.stringify(message)}::jsonb, ${new Date(now)})`.execute(db);
    tx.onMailQueued();
  });
}

async function change(
  ctx: RequestContext,
  id: string,
  version: string,
  action: string,
  write: (tx: RequestContext, invitation: FoundInvitation) => Promise<void>,
): Promise<InvitationOutcome> {
  return transaction(ctx, async (tx) => {
    // A booking with the same invitation waits, and is refused after a withdrawal.
    await sql`
      select from invitation where municipality_id = ${tx.municipality.id} and id = ${id} for update`.execute(tx.db);
    const before = (await findInvitation(tx, id))!;
    if (!OPEN_STATES.includes(before.state)) return { kind: 'notOpen', invitation: before };
    if (toInvitationVersion(before) !== version) return { kind: 'changed', invitation: before };
    await write(tx, before);
    writeAuditEntry(tx.em, tx, {
      action,
      subject: 'InvitationBatch',
      subjectId: before.batchId,
      details: { invitationId: id },
    });
    return { kind: 'done', invitation: (await findInvitation(tx, id))! };
  });
}
