import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Database } from '../../../db/connection/database-handle.ts';
import { Municipality } from '../../../db/entities/catalogue/municipality.ts';
import { Place } from '../../../db/entities/catalogue/place.ts';
import { Service } from '../../../db/entities/catalogue/service.ts';
import { type FoundInvitation, selectInvitations } from '../find-invitation.ts';
import { toInvitationMessage } from '../send/to-invitation-message.ts';
import { selectDueInvitations } from './select-due-invitations.sql.ts';

/** Reminders of one run; the next run writes more. It leaves most of the time to bookings and other mails. */
const MAX_PER_RUN = 600;
/** Reminders written by one statement. */
const BATCH_SIZE = 200;

/** Dependencies of the reminders of invitations. */
export type InvitationReminderContext = {
  /** Returns an entity manager for one batch. */
  fork(): EntityManager;
  db: Database;
  /** Epoch milliseconds. */
  now: number;
  onMailQueued(): void;
};

/** Writes the reminders of invitations that are due, in all municipalities, and returns their number. */
export async function remindInvited(reminders: InvitationReminderContext): Promise<number> {
  const { db, now } = reminders;
  const { rows } = await selectDueInvitations(new Date(now), MAX_PER_RUN).execute(db);
  let total = 0;
  for (const [municipalityId, due] of Map.groupBy(rows, (row) => row.municipalityId)) {
    for (let from = 0; from < due.length; from += BATCH_SIZE) {
      const ids = due.slice(from, from + BATCH_SIZE).map(({ id }) => id);
      total += await remindBatch(reminders, municipalityId, ids);
    }
  }
  return total;
}

async function remindBatch(
  { fork, db, now, onMailQueued }: InvitationReminderContext,
  municipalityId: number,
  ids: readonly string[],
): Promise<number> {
  const em = fork();
  const municipality = await em.findOneOrFail(Municipality, municipalityId);
  const invitations = await selectInvitations(
    { db, municipality, now },
    sql`invitation.id = any(${[...ids]}::uuid[])`,
    sql`where state in ('SENT', 'OPENED')`,
  );
  const rows: object[] = [];
  for (const invitation of invitations) rows.push(await toReminderRow(em, municipality, invitation));
  const { numAffectedRows } = await sql`
    insert into mail (municipality_id, id, invitation_id, kind, recipient, message, created_at)
    select ${municipality.id}, mail_id, invitation.id, 'INVITATION_REMINDER', invitation.email, message, ${new Date(now)}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, mail_id uuid, message jsonb)
    join invitation on invitation.municipality_id = ${municipality.id} and invitation.id = row.id
      and invitation.withdrawn_at is null and invitation.email is not null
    on conflict do nothing`.execute(db);
  const written = Number(numAffectedRows ?? 0);
  if (written > 0) onMailQueued();
  return written;
}

// The identity map of the entity manager reads each service and place once.
async function toReminderRow(em: EntityManager, municipality: Municipality, invitation: FoundInvitation) {
  const service = await em.findOneOrFail(Service, { municipality: municipality.id, id: invitation.serviceId });
  const place = await em.findOneOrFail(Place, { municipality: municipality.id, id: invitation.placeId });
  const message = toInvitationMessage('INVITATION_REMINDER', { municipality }, invitation, { service, place });
  return { id: invitation.id, mail_id: uuid(), message };
}
