import { sql } from 'kysely';
import type { Database } from '../../db/connection/database-handle.ts';

/** What the mails of a municipality say about their sender. */
export type MailSenderRow = {
  id: number;
  /** Host of the municipality; null if it is the only one of the installation. */
  ownHost: string | null;
  /** Colour of the municipality, #rrggbb; null: the default. */
  color: string | null;
  /** Crest of the municipality, a PNG. */
  crest: Buffer | null;
};

const OWN_HOST = sql`case when (select count(*) from municipality) > 1 then hosts[1] end`;

/** Returns the senders of the mails of these municipalities. */
export async function readMailSenders(db: Database, ids: readonly number[]): Promise<MailSenderRow[]> {
  const { rows } = await sql<MailSenderRow>`
    select municipality.id, color, crest.image as crest,
      ${OWN_HOST} as "ownHost"
    from municipality
    left join municipality_crest crest
      on crest.municipality_id = municipality.id and crest.hash = municipality.crest_hash
    where municipality.id = any(${ids}::int[])`.execute(db);
  return rows;
}

/** Returns the host of a municipality for links; null if it is the only one of the installation. */
export async function readOwnHost(db: Database, municipalityId: number): Promise<string | null> {
  const { rows } = await sql<Pick<MailSenderRow, 'ownHost'>>`
    select ${OWN_HOST} as "ownHost" from municipality where id = ${municipalityId}`.execute(db);
  return rows[0]?.ownHost ?? null;
}
