import { sql } from 'kysely';
import { DateTime } from 'luxon';
import { v7 as uuid } from 'uuid';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import type { OwnDataMessage } from '../../mail/mails/own-data/own-data-message.ts';
import { hmac } from '../../staff/crypto/hmac.ts';
import { hashLinkToken } from '../../staff/passwords/staff-link.ts';
import type { RequestContext } from '../../context.ts';

const HOUR = 3_600_000;
const PURPOSE = 'own-data-link';

/** Returns the secret of a data access link (256 bits). It is derived, so it need not be stored. */
export function ownDataToken(secret: string, municipalityId: number, linkId: string): string {
  return hmac(secret, municipalityId, PURPOSE, linkId).toString('base64url');
}

/** Stored values of a new link. */
export type NewDataAccessLink = { id: string; address: Buffer; tokenHash: Buffer; expiresAt: Date };

/** Creates a data access link for an e-mail address; it expires after one hour. */
export function newDataAccessLink(
  { ctx, keyedHash }: Pick<GraphQLContext, 'ctx' | 'keyedHash'>,
  email: string,
): NewDataAccessLink {
  const id = uuid();
  return {
    id,
    address: keyedHash('own-data-address', email),
    tokenHash: hashLinkToken(keyedHash(PURPOSE, id).toString('base64url')),
    expiresAt: new Date(ctx.now + HOUR),
  };
}

/** Returns the message of the mail with the link. */
export function ownDataMessage(
  { municipality: { id, name, email, timeZone }, locale }: RequestContext,
  link: NewDataAccessLink,
  recipient: string,
): OwnDataMessage {
  return {
    kind: 'OWN_DATA',
    locale,
    municipality: { id, name, email, timeZone },
    recipient: { email: recipient },
    link: { id: link.id, expiresAt: DateTime.fromJSDate(link.expiresAt, { zone: timeZone }).toISO()! },
  };
}

/** Returns the data subject of a link; null if it is unknown, used or expired. */
export async function emailOfLink({ db, municipality, now }: RequestContext, token: string): Promise<string | null> {
  const { rows } = await sql<{ email: string | null }>`
    select email from data_access_link
    where municipality_id = ${municipality.id} and token_hash = ${hashLinkToken(token)}
      and expires_at > ${new Date(now)}`.execute(db);
  return rows[0]?.email ?? null;
}
