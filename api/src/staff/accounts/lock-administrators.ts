import { sql } from 'kysely';
import type { Database } from '../../db/connection/database-handle.ts';

/** Administrators who can sign in, locked until the transaction ends. */
export type Administrators = { isOnly(staffId: number): boolean };

/** Locks the administrators, so that two of them cannot disable or demote each other concurrently. */
export async function lockAdministrators(tx: Database, municipalityId: number): Promise<Administrators> {
  const { rows } = await sql<{ id: number }>`
    select id from staff_member
    where municipality_id = ${municipalityId} and role = 'ADMIN' and disabled_at is null
      and (password_hash is not null or open_id_subject is not null)
    order by id for update`.execute(tx);
  return { isOnly: (staffId) => rows.length === 1 && rows[0]?.id === staffId };
}
