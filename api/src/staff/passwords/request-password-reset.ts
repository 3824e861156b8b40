import { sql } from 'kysely';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { mailAddress } from '../../mail/delivery/mail-address.ts';
import { createLinkMessage, createLink } from './staff-link.ts';

const HOUR_MS = 3_600_000;
/** Maximum mails per account and hour, so that other people cannot fill a mailbox. */
const MAX_PER_HOUR = 3;

/** Mails a one-time link for a password reset. Behaves the same whether or not the account exists. */
export async function requestPasswordReset(context: GraphQLContext, request: { email: string }): Promise<void> {
  const { db, municipality, now, onMailQueued } = context.ctx;
  const text = request.email.trim().toLowerCase();
  // An invalid address belongs to no account; PostgreSQL would reject some of them, such as text with NUL.
  const email = mailAddress.safeParse(text).success ? text : '';
  const link = createLink(context, 'PASSWORD_RESET');
  const message = createLinkMessage(context.ctx, 'PASSWORD_RESET', link, { name: '', email: '' });
  const createdAt = new Date(now);
  // A single statement whether or not the account exists, so that the response time does not reveal it.
  await sql`
    with member as (
      select municipality_id, id, name, email from staff_member
      where municipality_id = ${municipality.id} and email = ${email} and disabled_at is null
        and (
          select count(*) from staff_link
          where municipality_id = ${municipality.id} and staff_member_id = staff_member.id
            and purpose = 'PASSWORD_RESET' and created_at > ${new Date(now - HOUR_MS)}
        ) < ${MAX_PER_HOUR}
    ), link as (
      insert into staff_link (municipality_id, id, staff_member_id, purpose, token_hash, created_at, expires_at)
      select municipality_id, ${link.id}::uuid, id, 'PASSWORD_RESET', ${link.tokenHash}::bytea,
        ${createdAt}::timestamptz, ${link.expiresAt}::timestamptz
      from member
    )
    insert into mail (municipality_id, id, kind, recipient, message, created_at)
    select municipality_id, ${link.mailId}::uuid, ${message.kind}, email,
      jsonb_set(${JSON.stringify(message)}::jsonb, '{recipient}', jsonb_build_object('name', name, 'email', email)),
      ${createdAt}::timestamptz
    from member`.execute(db);
  onMailQueued();
}
