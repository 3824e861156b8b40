import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { Operator } from '../../db/entities/catalogue/operator.ts';
import { Place } from '../../db/entities/catalogue/place.ts';
import { StaffPlace, type StaffRole } from '../../db/entities/staff/staff.ts';
import { readId } from '../../graphql/parse-id.ts';
import type { Locale, RequestContext } from '../../context.ts';
import { t } from '../messages.ts';

const MAX_NAME_LENGTH = 100;
const CONTROLS_AND_DIRECTIONS = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;

/** Name, role, places and operator of a staff account, as an administrator enters them. */
export type AccessRequest = { name: string; role: StaffRole; placeIds: string[]; operatorId: string | null };

/** The validated access of a staff account. */
export type Access = { name: string; role: StaffRole; placeIds: number[]; operatorId: number | null };

/** Validation error of one field of a request. */
export type FieldError = { path: string; message: string };

/** Schema of the e-mail of a staff account; trims it and converts it to lower case. */
export function emailSchema(locale: Locale) {
  const message = t(locale, 'emailNotValid');
  return z
    .string()
    .transform((text) => text.trim().toLowerCase())
    .pipe(z.email(message).max(254, message));
}

function nameSchema(locale: Locale) {
  return z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(1, t(locale, 'nameMissing'))
        .max(MAX_NAME_LENGTH, t(locale, 'nameTooLong', { max: MAX_NAME_LENGTH }))
        .refine((text) => !CONTROLS_AND_DIRECTIONS.test(text), t(locale, 'nameNotText')),
    );
}

/** Validates an access request; places and operator must belong to the municipality. */
export async function checkAccess(
  { em, municipality, locale }: RequestContext,
  request: AccessRequest,
): Promise<{ access: Access; errors: FieldError[] }> {
  const errors: FieldError[] = [];
  const name = nameSchema(locale).safeParse(request.name);
  if (!name.success) errors.push({ path: 'name', message: name.error.issues[0]!.message });

  const placeIds = [...new Set(request.placeIds)].map((id) => readId(id) ?? 0);
  const places = await em.count(Place, { municipality: municipality.id, id: { $in: placeIds } });
  if (places !== placeIds.length) errors.push({ path: 'placeIds', message: t(locale, 'placeUnknown') });

  const operatorId = request.operatorId === null ? null : (readId(request.operatorId) ?? 0);
  if (operatorId !== null && (await em.count(Operator, { municipality: municipality.id, id: operatorId })) === 0) {
    errors.push({ path: 'operatorId', message: t(locale, 'operatorUnknown') });
  }
  return { access: { name: name.data ?? '', role: request.role, placeIds, operatorId }, errors };
}

/** Replaces the places of a staff account in the caller's transaction; an administrator needs none. */
export async function assignPlaces(
  tx: EntityManager,
  { municipality }: RequestContext,
  staffId: number,
  { role, placeIds }: Access,
): Promise<void> {
  const key = { municipality: municipality.id, staffMember: [municipality.id, staffId] as [number, number] };
  await tx.nativeDelete(StaffPlace, key);
  if (role === 'ADMIN' || placeIds.length === 0) return;
  await tx.insertMany(
    StaffPlace,
    placeIds.map((id) => ({ ...key, place: [municipality.id, id] as [number, number] })),
  );
}
