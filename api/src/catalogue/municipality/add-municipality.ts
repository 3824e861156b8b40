import type { EntityManager, RequiredEntityData } from '@mikro-orm/postgresql';
import { Municipality } from '../../db/entities/catalogue/municipality.ts';

/** Opens a municipality: its row, and the sequence from which its booking numbers come without bookings queueing for one. */
export async function addMunicipality(
  em: EntityManager,
  facts: RequiredEntityData<Municipality>,
): Promise<Municipality> {
  return em.transactional(async (tx) => {
    const municipality = tx.create(Municipality, facts);
    await tx.flush();
    await tx.execute(`create sequence booking_number_${municipality.id} as integer`);
    return municipality;
  });
}
