import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { mailAddress } from '../../mail/delivery/mail-address.ts';
import { createLinkMessage, createLink } from './staff-link.ts';

const HOUR_MS = 3_600_000;
/** Maximum mails per account and hour, so that other people cannot fill a mailbox. */
const MAX_PER_HOUR = 3;

// A single statement whether or not the account exists, so that the response time does not reveal it.
const INSERT_LINK_AND_MAIL_SQL = `
with member as (
  select id, name, email from staff_member
  where municipality_id = $1 and email = $2 and disabled_at is null
    and (select count(*) from staff_link
      where municipality_id = $1 and staff_member_id = staff_member.id and purpose = 'PASSWORD_RESET' and created_at > $3
    ) < $4
), link as (
  insert into staff_link (municipality_id, id, staff_member_id, purpose, token_hash, created_at, expires_at)
  select $1, $5, id, 'PASSWORD_RESET', $6, $7, $8 from member
), mail_row as (
  insert into mail (municipality_id, id, kind, recipient, message, created_at)
  select $1, $9, $10, email, jsonb_set($11::jsonb, '{recipient}', jsonb_build_object('name', name, 'email', email)), $7
  from member
  returning id
)
select count(*)::int as mails from mail_row`;

/** Mails a one-time link for a password reset. Behaves the same whether or not the account exists. */
export async function requestPasswordReset(context: GraphQLContext, request: { email: string }): Promise<void> {
  const { pool, municipality, now, onMailQueued } = context.ctx;
  const email = request.email.trim().toLowerCase();
  const link = createLink(context, 'PASSWORD_RESET');
  const message = createLinkMessage(context.ctx, 'PASSWORD_RESET', link, { name: '', email: '' });
  await pool.query({
    name: 'request-password-reset',
    text: INSERT_LINK_AND_MAIL_SQL,
    values: [
      municipality.id,
      // An invalid address belongs to no account; PostgreSQL would reject some of them, such as text with NUL.
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
