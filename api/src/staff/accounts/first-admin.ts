import { randomBytes } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Municipality } from '../../db/entities/catalogue/municipality.ts';
import { newId } from '../../db/connection/next-id.ts';
import { StaffMember } from '../../db/entities/staff/staff.ts';
import { hashPassword } from '../passwords/password.ts';

/** The created account; `password` is set only when it was generated, for a single display. */
export type FirstAdmin = { email: string; password: string | null };

/** Creates the first staff account of a municipality without staff; generates a password when none is configured. */
export async function addFirstAdmin(
  em: EntityManager,
  municipality: Municipality,
  configured: { email: string; password: string } | undefined,
): Promise<FirstAdmin | null> {
  if ((await em.count(StaffMember, { municipality: municipality.id })) > 0) return null;
  const email = configured?.email ?? 'admin@localhost.localdomain';
  const password = configured?.password ?? randomBytes(12).toString('base64url');
  em.create(StaffMember, {
    id: await newId(em),
    municipality,
    email,
    name: 'Amministratore',
    role: 'ADMIN',
    passwordHash: await hashPassword(password),
  });
  await em.flush();
  return { email, password: configured === undefined ? password : null };
}
