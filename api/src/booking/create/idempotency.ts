import DataLoader from 'dataloader';
import type { Pool } from 'pg';

type Key = { municipalityId: number; key: string };

const lookUps = new WeakMap<Pool, DataLoader<Key, boolean>>();

/**
 * Whether a request was made under that key before. Nearly always none was, and who lost a time to somebody else asks this too:
 * those who lost at the same moment ask the database together.
 */
export async function isKeyUsed(pool: Pool, key: Key): Promise<boolean> {
  const lookUp = lookUps.get(pool) ?? new DataLoader((keys) => readUsed(pool, keys), { cache: false });
  lookUps.set(pool, lookUp);
  return lookUp.load(key);
}

async function readUsed(pool: Pool, keys: readonly Key[]): Promise<boolean[]> {
  const { rows } = await pool.query<{ used: boolean }>({
    name: 'keys-used',
    text: `
      select exists (
        select from booking where municipality_id = asked.municipality_id and idempotency_key = asked.key
      ) as used
      from unnest($1::int[], $2::text[]) with ordinality as asked (municipality_id, key, nth)
      order by nth`,
    values: [keys.map(({ municipalityId }) => municipalityId), keys.map(({ key }) => key)],
  });
  return rows.map(({ used }) => used);
}
