import DataLoader from 'dataloader';
import type { Database } from '../../db/connection/database-handle.ts';
import { runPrepared } from '../../db/connection/run-prepared.ts';

type Key = { municipalityId: number; key: string };

const loaders = new WeakMap<Database, DataLoader<Key, boolean>>();

/**
 * Returns whether a booking with this idempotency key exists. Lookups of the same event-loop turn share one query,
 * because many requests lose the same slot at the same time and each of them checks its key.
 */
export async function isKeyUsed(db: Database, key: Key): Promise<boolean> {
  const loader = loaders.get(db) ?? new DataLoader((keys) => readUsedKeys(db, keys), { cache: false });
  loaders.set(db, loader);
  return loader.load(key);
}

async function readUsedKeys(db: Database, keys: readonly Key[]): Promise<boolean[]> {
  const rows = await runPrepared<{ used: boolean }>(db, {
    name: 'keys-used',
    text: `
      select exists (
        select from booking where municipality_id = lookup.municipality_id and idempotency_key = lookup.key
      ) as used
      from unnest($1::int[], $2::text[]) with ordinality as lookup (municipality_id, key, position)
      order by position`,
    values: [keys.map(({ municipalityId }) => municipalityId), keys.map(({ key }) => key)],
  });
  return rows.map(({ used }) => used);
}
