import type { EntityManager } from '@mikro-orm/postgresql';

/** The administrators who can sign in, held until the transaction ends. */
export type Administrators = { isOnly(staffId: number): boolean };

/** Of two administrators who take each other's rights away at once, the second finds the first one gone. */
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
