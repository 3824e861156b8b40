import { createHash } from 'node:crypto';
import { DateTime } from 'luxon';
import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuid } from 'uuid';
import { Mail } from '../../db/entities/booking/mail.ts';
import { StaffLink, type StaffLinkPurpose } from '../../db/entities/staff/staff-sign-in.ts';
import type { StaffMember } from '../../db/entities/staff/staff.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import type { StaffMessage } from '../../mail/mails/staff/staff-message.ts';
import type { RequestContext } from '../../context.ts';
import { hmac } from '../crypto/hmac.ts';

const HOUR_MS = 3_600_000;
const LIFETIME_MS: Record<StaffLinkPurpose, number> = { INVITATION: 7 * 24 * HOUR_MS, PASSWORD_RESET: HOUR_MS };

/** Derives the token of a one-time link, so that the mail job can send it without the database storing it. */
export function staffLinkToken(secret: string, municipalityId: number, linkId: string): string {
  return toToken(hmac(secret, municipalityId, 'staff-link', linkId));
}

/** Returns the stored hash of a one-time link's token. */
export function hashLinkToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** A new one-time link and the id of the mail that carries it. */
export type NewLink = { id: string; tokenHash: Buffer; expiresAt: Date; mailId: string };

/** Creates a one-time link without storing it: an invitation is valid for a week, a password reset for an hour. */
export function createLink(
  { ctx, keyedHash }: Pick<GraphQLContext, 'ctx' | 'keyedHash'>,
  purpose: StaffLinkPurpose,
): NewLink {
  const id = uuid();
  const tokenHash = hashLinkToken(toToken(keyedHash('staff-link', id)));
  return { id, tokenHash, expiresAt: new Date(ctx.now + LIFETIME_MS[purpose]), mailId: uuid() };
}

/** Returns the mail message of a one-time link; for a password reset the SQL statement fills in the recipient. */
export function createLinkMessage(
  { municipality, locale }: RequestContext,
  purpose: StaffLinkPurpose,
  { id, expiresAt }: NewLink,
  recipient: StaffMessage['recipient'],
): StaffMessage {
  return {
    kind: `STAFF_${purpose}`,
    locale,
    municipality: {
      id: municipality.id,
      name: municipality.name,
      email: municipality.email,
      timeZone: municipality.timeZone,
    },
    recipient,
    link: { id, expiresAt: DateTime.fromJSDate(expiresAt, { zone: municipality.timeZone }).toISO()! },
  };
}

/** Stores an invitation and its mail in the caller's transaction; deletes earlier links of the same person. */
export async function queueInvitation(
  tx: EntityManager,
  context: Pick<GraphQLContext, 'ctx' | 'keyedHash'>,
  member: StaffMember,
): Promise<void> {
  const link = await storeLink(tx, context, 'INVITATION', member);
  queueLinkMail(tx, context.ctx, 'INVITATION', link, member);
}

/** Stores a one-time link in the caller's transaction; deletes earlier links of the same person. */
export async function storeLink(
  tx: EntityManager,
  context: Pick<GraphQLContext, 'ctx' | 'keyedHash'>,
  purpose: StaffLinkPurpose,
  member: StaffMember,
): Promise<NewLink> {
  const { municipality, now } = context.ctx;
  const link = createLink(context, purpose);
  const staffMember: [number, number] = [municipality.id, member.id];
  await tx.nativeDelete(StaffLink, { municipality: municipality.id, staffMember });
  tx.create(StaffLink, {
    municipality: municipality.id,
    id: link.id,
    staffMember,
    purpose,
    tokenHash: link.tokenHash,
    createdAt: new Date(now),
    expiresAt: link.expiresAt,
  });
  return link;
}

/** Adds the mail of a one-time link to the outbox, in the caller's transaction. */
export function queueLinkMail(
  tx: EntityManager,
  ctx: RequestContext,
  purpose: StaffLinkPurpose,
  link: NewLink,
  { name, email }: StaffMember,
): void {
  const message = createLinkMessage(ctx, purpose, link, { name, email });
  tx.create(Mail, {
    municipality: ctx.municipality.id,
    id: link.mailId,
    kind: message.kind,
    recipient: email,
    message,
    createdAt: new Date(ctx.now),
  });
}

function toToken(bytes: Buffer): string {
  return bytes.toString('base64url');
}
