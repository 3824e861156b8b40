import type { EntityManager } from '@mikro-orm/postgresql';
import { Municipality } from '../db/entities/catalogue/municipality.ts';
import { caivano } from './caivano-data.ts';

/** Slug of the demonstration comune. */
export const DEMO_SLUG = caivano.slug;

/**
 * Returns the demonstration comune. A comune with the same slug and another name or e-mail is a real one: the
 * demonstration's address, under .example, receives no mail (RFC 2606).
 */
export async function findDemo(em: EntityManager): Promise<Municipality | null> {
  const { slug, name, email } = caivano;
  return em.findOne(Municipality, { slug, name, email });
}
