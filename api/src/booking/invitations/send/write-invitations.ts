import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { RequestContext } from '../../../context.ts';
import type { Place } from '../../../db/entities/catalogue/place.ts';
import type { Service } from '../../../db/entities/catalogue/service.ts';
import type { GraphQLContext } from '../../../graphql/graphql-context.ts';
import { newInvitationKey } from '../invitation-token.ts';
import type { InvitedPerson } from './invited-person.ts';
import { toInvitationMessage } from './to-invitation-message.ts';

/** Invitations written by one statement. */
const BATCH_SIZE = 500;

/** What the invitations of a batch have in common. */
export type InvitationTarget = { batchId: number; until: string; service: Service; place: Place };

/** Writes the invitations of people and their mails in the running transaction. */
export async function writeInvitations(
  tx: RequestContext,
  keys: Pick<GraphQLContext, 'keyedHash'>,
  target: InvitationTarget,
  people: readonly InvitedPerson[],
): Promise<void> {
  for (let from = 0; from < people.length; from += BATCH_SIZE) {
    const rows = people.slice(from, from + BATCH_SIZE).map((person) => toRow(tx, keys, target, person));
    await insertRows(tx, target.batchId, rows);
  }
  tx.onMailQueued();
}

function toRow(
  tx: RequestContext,
  keys: Pick<GraphQLContext, 'keyedHash'>,
  target: InvitationTarget,
  { language, ...person }: InvitedPerson,
) {
  const { id, tokenHash } = newInvitationKey(keys);
  const invitation = { ...person, id, locale: language, until: target.until };
  return {
    ...person,
    id,
    locale: language,
    token_hash: tokenHash.toString('hex'),
    mail_id: uuid(),
    message: toInvitationMessage('INVITATION', tx, invitation, target),
  };
}

async function insertRows({ db, municipality, now }: RequestContext, batchId: number, rows: readonly object[]) {
  const at = new Date(now);
  await sql`
    with row as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, name text, surname text,
        email text, phone text, reference text, locale text, token_hash text, mail_id uuid, message jsonb)
    ), invited as (
      insert into invitation (municipality_id, id, batch_id, name, surname, email, phone, reference, locale, token_hash,
        created_at, sent_at)
      select ${municipality.id}, id, ${batchId}, name, surname, email, phone, reference, locale,
        decode(token_hash, 'hex'), ${at}, ${at}
      from row
    )
    insert into mail (municipality_id, id, invitation_id, kind, recipient, message, created_at)
    select ${municipality.id}, mail_id, id, 'INVITATION', email, message, ${at} from row`.execute(db);
}
