import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../db/connection/next-id.ts';
import type { RequestContext } from '../context.ts';

/**
 * Inserts a row unless a request with the same idempotency key has inserted it. Concurrent requests wait for each other.
 * Returns the id of the row in both cases.
 */
export async function insertIdempotently(
  tx: EntityManager,
  { municipality, now }: RequestContext,
  request: { action: string; idempotencyKey: string },
  make: (id: number) => Promise<void>,
): Promise<number> {
  const key = [municipality.id, request.action, request.idempotencyKey];
  const id = await newId(tx);
  const first = await tx.execute<unknown[]>(
    `insert into idempotency_record (municipality_id, action, idempotency_key, result_id, created_at) values (?, ?, ?, ?, ?)
     on conflict do nothing returning result_id`,
    [...key, id, new Date(now)],
  );
  if (first.length > 0) {
    await make(id);
    return id;
  }
  const [made] = await tx.execute<[{ id: number }]>(
    'select result_id as id from idempotency_record where municipality_id = ? and action = ? and idempotency_key = ?',
    key,
  );
  return made.id;
}
