import { DateTime } from 'luxon';
import { v7 as uuid } from 'uuid';
import type { Locale, RequestContext } from '../../context.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import type { EmailChangeMessage } from '../../mail/mails/correction/email-change-message.ts';
import { hmac } from '../../staff/crypto/hmac.ts';
import { tokenHash } from '../cancel/cancel-token.ts';

const PURPOSE = 'email-change';
const LIFETIME_MS = 24 * 3_600_000;

/** Returns the secret of a link that confirms a new e-mail address (256 bits). It is derived, so it is not stored. */
export function emailChangeToken(secret: string, municipalityId: number, linkId: string): string {
  return hmac(secret, municipalityId, PURPOSE, linkId).toString('base64url');
}

/** Stored values of a new link. */
export type EmailChangeLink = { id: string; tokenHash: Buffer; expiresAt: Date };

/** Creates a link that expires after a day, and at the latest when the appointment starts. */
export function newEmailChangeLink(
  { ctx, keyedHash }: Pick<GraphQLContext, 'ctx' | 'keyedHash'>,
  startsAt: number,
): EmailChangeLink {
  const id = uuid();
  const token = keyedHash(PURPOSE, id).toString('base64url');
  return { id, tokenHash: tokenHash(token), expiresAt: new Date(Math.min(ctx.now + LIFETIME_MS, startsAt)) };
}

/** Returns the message of the mail with the link. */
export function toEmailChangeMessage(
  { municipality: { id, name, email, timeZone } }: RequestContext,
  link: EmailChangeLink,
  recipient: { email: string; locale: Locale },
): EmailChangeMessage {
  return {
    kind: 'EMAIL_CHANGE',
    locale: recipient.locale,
    municipality: { id, name, email, timeZone },
    recipient: { email: recipient.email },
    link: { id: link.id, expiresAt: DateTime.fromJSDate(link.expiresAt, { zone: timeZone }).toISO()! },
  };
}
