import { randomBytes } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Municipality } from '../../db/entities/catalogue/municipality.ts';
import { newId } from '../../db/connection/next-id.ts';
import { StaffMember } from '../../db/entities/staff/staff.ts';
import { hashPassword } from '../passwords/password.ts';

/** The account that was made; its password is known only when it was made up, and told only this once. */
export type FirstAdmin = { email: string; password: string | null };

/** Makes the first staff account of a municipality that has none: the one asked for, or one with a made-up password. */
export async function addFirstAdmin(
  em: EntityManager,
  municipality: Municipality,
  asked: { email: string; password: string } | undefined,
): Promise<FirstAdmin | null> {
  if ((await em.count(StaffMember, { municipality: municipality.id })) > 0) return null;
  const email = asked?.email ?? 'admin@localhost.localdomain';
  const password = asked?.password ?? randomBytes(12).toString('base64url');
  em.create(StaffMember, {
    id: await newId(em),
    municipality,
    email,
    name: 'Amministratore',
    role: 'ADMIN',
    passwordHash: await hashPassword(password),
  });
  await em.flush();
  return { email, password: asked === undefined ? password : null };
}
