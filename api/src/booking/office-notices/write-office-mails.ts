import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Database } from '../../db/connection/database-handle.ts';
import type { Municipality } from '../../db/entities/catalogue/municipality.ts';
import type { OfficeDayListMessage, OfficeNoticeMessage } from '../../mail/mails/office/office-message.ts';

/** A mail to the office; no other mail of the municipality with its key is written. */
export type OfficeMail = { key: string; message: OfficeNoticeMessage | OfficeDayListMessage };

/** Writes mails to the office into the outbox and returns their number; the index of the keys keeps each to one. */
export async function writeOfficeMails(
  db: Database,
  { id }: Pick<Municipality, 'id'>,
  mails: readonly OfficeMail[],
  now: number,
): Promise<number> {
  if (mails.length === 0) return 0;
  const rows = mails.map(({ key, message }) => ({
    id: uuid(),
    key,
    kind: message.kind,
    recipient: message.recipient.email,
    message,
  }));
  const { numAffectedRows } = await sql`
    insert into mail (municipality_id, id, kind, recipient, message, created_at, notice_key)
    select ${id}::int, row.id, row.kind, row.recipient, row.message, ${new Date(now)}, row.key
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (
      id uuid, key text, kind text, recipient text, message jsonb)
    where not exists (select from mail where mail.municipality_id = ${id} and mail.notice_key = row.key)
    on conflict do nothing`.execute(db);
  return Number(numAffectedRows ?? 0);
}

/** Returns what every mail to the office says of its sender and recipient. */
export function toOfficeMail(
  { id, name, email, timeZone }: Municipality,
  recipient: { name: string; email: string },
  agenda: string,
) {
  return { locale: 'it' as const, municipality: { id, name, email, timeZone }, recipient, agenda };
}
