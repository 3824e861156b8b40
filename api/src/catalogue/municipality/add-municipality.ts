import { sql } from 'kysely';
import type { EntityManager, RequiredEntityData } from '@mikro-orm/postgresql';
import { Municipality } from '../../db/entities/catalogue/municipality.ts';

/** Creates a municipality and its sequence of booking numbers. */
// A sequence assigns numbers without a row lock, so that concurrent bookings do not wait for each other.
export async function addMunicipality(
  em: EntityManager,
  values: RequiredEntityData<Municipality>,
): Promise<Municipality> {
  return em.transactional(async (tx) => {
    const municipality = tx.create(Municipality, values);
    await tx.flush();
    const sequence = sql.id(`booking_number_${municipality.id}`);
    await sql`create sequence ${sequence} as integer`.execute(tx.getKysely<unknown>());
    return municipality;
  });
}
