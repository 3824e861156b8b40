import { createHash } from 'node:crypto';
import { DateTime } from 'luxon';
import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuid } from 'uuid';
import { Mail } from '../../db/entities/booking/mail.ts';
import { StaffLink, type StaffLinkPurpose } from '../../db/entities/staff/staff-sign-in.ts';
import type { StaffMember } from '../../db/entities/staff/staff.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import type { StaffMessage } from '../../mail/mails/staff-message.ts';
import type { RequestContext } from '../../context.ts';
import { hmac } from '../crypto/hmac.ts';

const HOUR_MS = 3_600_000;
const LIFETIME_MS: Record<StaffLinkPurpose, number> = { INVITATION: 7 * 24 * HOUR_MS, PASSWORD_RESET: HOUR_MS };

/** The secret of a one-time link: derived, so that it can be mailed later without being stored. */
export function staffLinkToken(secret: string, municipalityId: number, linkId: string): string {
  return toToken(hmac(secret, municipalityId, 'staff-link', linkId));
}

/** What is stored of the secret of a link, and searched for. */
export function hashLinkToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** A link that is about to be sent: its row, and the mail that carries it. */
export type NewLink = { id: string; tokenHash: Buffer; expiresAt: Date; mailId: string };

/** Prepares a one-time link. */
export function createLink({ ctx, keyed }: Pick<GraphQLContext, 'ctx' | 'keyed'>, purpose: StaffLinkPurpose): NewLink {
  const id = uuid();
  const tokenHash = hashLinkToken(toToken(keyed('staff-link', id)));
  return { id, tokenHash, expiresAt: new Date(ctx.now + LIFETIME_MS[purpose]), mailId: uuid() };
}

/** What the mail with a link says; to whom is known only to the database when a password is reset. */
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

/** Writes an invitation and its mail, in the transaction of the act; earlier links of the same person go. */
export async function queueInvitation(
  tx: EntityManager,
  context: Pick<GraphQLContext, 'ctx' | 'keyed'>,
  member: StaffMember,
): Promise<void> {
  const { municipality, now } = context.ctx;
  const link = createLink(context, 'INVITATION');
  const createdAt = new Date(now);
  const staffMember: [number, number] = [municipality.id, member.id];
  await tx.nativeDelete(StaffLink, { municipality: municipality.id, staffMember });
  tx.create(StaffLink, {
    municipality: municipality.id,
    id: link.id,
    staffMember,
    purpose: 'INVITATION',
    tokenHash: link.tokenHash,
    createdAt,
    expiresAt: link.expiresAt,
  });
  const message = createLinkMessage(context.ctx, 'INVITATION', link, { name: member.name, email: member.email });
  tx.create(Mail, {
    municipality: municipality.id,
    id: link.mailId,
    kind: message.kind,
    recipient: member.email,
    message,
    createdAt,
  });
}

function toToken(bytes: Buffer): string {
  return bytes.toString('base64url');
}
