import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { mailAddress } from '../../mail/delivery/mail-address.ts';
import { createLinkMessage, createLink } from './staff-link.ts';

const HOUR_MS = 3_600_000;
/** So that nobody's mailbox is filled by a stranger. */
const MAX_PER_HOUR = 3;

// One statement whether or not there is such an account: the time it takes tells a stranger nothing.
const REQUEST = `
with member as (
  select id, name, email from staff_member
  where municipality_id = $1 and email = $2 and disabled_at is null
    and (select count(*) from staff_link
      where municipality_id = $1 and staff_member_id = staff_member.id and purpose = 'PASSWORD_RESET' and created_at > $3
    ) < $4
), link as (
  insert into staff_link (municipality_id, id, staff_member_id, purpose, token_hash, created_at, expires_at)
  select $1, $5, id, 'PASSWORD_RESET', $6, $7, $8 from member
), told as (
  insert into mail (municipality_id, id, kind, recipient, message, created_at)
  select $1, $9, $10, email, jsonb_set($11::jsonb, '{recipient}', jsonb_build_object('name', name, 'email', email)), $7
  from member
  returning id
)
select count(*)::int as told from told`;

/** Sends a one-time link to whoever forgot the password. The answer is the same whether or not there is an account. */
export async function requestPasswordReset(context: GraphQLContext, request: { email: string }): Promise<void> {
  const { pool, municipality, now, onMailQueued } = context.ctx;
  const email = request.email.trim().toLowerCase();
  const link = createLink(context, 'PASSWORD_RESET');
  const message = createLinkMessage(context.ctx, 'PASSWORD_RESET', link, { name: '', email: '' });
  await pool.query({
    name: 'request-password-reset',
    text: REQUEST,
    values: [
      municipality.id,
      // What is no address belongs to no account, and is none of the database's business.
      mailAddress.safeParse(email).success ? email : '',
      new Date(now - HOUR_MS),
      MAX_PER_HOUR,
      link.id,
      link.tokenHash,
      new Date(now),
      link.expiresAt,
      link.mailId,
      message.kind,
      JSON.stringify(message),
    ],
  });
  onMailQueued();
}
