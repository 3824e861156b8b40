import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { newId } from '../db/connection/next-id.ts';
import type { RequestContext } from '../context.ts';

/**
 * Inserts a row unless a request with the same idempotency key has inserted it. Concurrent requests wait for each
 * other. Returns the id of the row in both cases.
 */
export async function insertIdempotently(
  tx: EntityManager,
  { municipality, now }: RequestContext,
  request: { action: string; idempotencyKey: string },
  make: (id: number) => Promise<void>,
): Promise<number> {
  const { action, idempotencyKey } = request;
  const db = tx.getKysely<unknown>();
  const id = await newId(tx);
  const { rows: inserted } = await sql`
    insert into idempotency_record (municipality_id, action, idempotency_key, result_id, created_at)
    values (${municipality.id}, ${action}, ${idempotencyKey}, ${id}, ${new Date(now)})
    on conflict do nothing returning result_id`.execute(db);
  if (inserted.length > 0) {
    await make(id);
    return id;
  }
  const { rows: existing } = await sql<{ id: number }>`
    select result_id as id from idempotency_record
    where municipality_id = ${municipality.id}
      and action = ${action} and idempotency_key = ${idempotencyKey}`.execute(db);
  return existing[0]!.id;
}
