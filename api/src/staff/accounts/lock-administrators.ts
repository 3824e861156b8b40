import type { EntityManager } from '@mikro-orm/postgresql';

/** Administrators who can sign in, locked until the transaction ends. */
export type Administrators = { isOnly(staffId: number): boolean };

/** Locks the administrators, so that two of them cannot disable or demote each other concurrently. */
export async function lockAdministrators(tx: EntityManager, municipalityId: number): Promise<Administrators> {
  const rows = await tx.execute<{ id: number }[]>(
    `select id from staff_member
     where municipality_id = ? and role = 'ADMIN' and disabled_at is null
       and (password_hash is not null or open_id_subject is not null)
     order by id for update`,
    [municipalityId],
  );
  return { isOnly: (staffId) => rows.length === 1 && rows[0]?.id === staffId };
}
