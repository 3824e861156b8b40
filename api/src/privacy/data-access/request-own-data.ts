import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { MAX_DATA_ACCESS_LINKS_PER_HOUR } from '../../db/entities/booking/data-access-link.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { newDataAccessLink, ownDataMessage } from './data-access-link.ts';

const HOUR = 3_600_000;

/** Mails a data access link if data exist for the address. The response is the same if none exist. */
export async function requestOwnData(context: GraphQLContext, email: string): Promise<void> {
  const { db, municipality, now, onMailQueued } = context.ctx;
  const link = newDataAccessLink(context, email);
  const message = ownDataMessage(context.ctx, link, email);
  const createdAt = new Date(now);
  const hourAgo = new Date(now - HOUR);
  // One statement with the same reads and writes whether or not data exist, so neither response nor timing reveals it.
  // Concurrent requests take the first free turn, and a unique constraint allows one of them.
  await sql`
    with known as (
      select exists (
        select from booking
        where municipality_id = ${municipality.id} and lower(applicant_email) = ${email} and anonymised_at is null
      ) or exists (
        select from watch_request
        where municipality_id = ${municipality.id} and lower(applicant_email) = ${email}
      ) or exists (
        select from invitation
        where municipality_id = ${municipality.id} and lower(email) = ${email} and erased_at is null
      ) as yes
    ), link as (
      insert into data_access_link (municipality_id, id, address, turn, email, token_hash, created_at, expires_at)
      select ${municipality.id}::int, ${link.id}::uuid, ${link.address}::bytea, free.turn,
        case when known.yes then ${email} end, ${link.tokenHash}::bytea, ${createdAt}::timestamptz,
        ${link.expiresAt}::timestamptz
      from known, generate_series(1, ${MAX_DATA_ACCESS_LINKS_PER_HOUR}::int) as free (turn)
      where not exists (
        select from data_access_link made
        where made.municipality_id = ${municipality.id} and made.address = ${link.address}
          and made.turn = free.turn and made.created_at > ${hourAgo}
      )
      order by free.turn limit 1
      on conflict (municipality_id, address, turn) do update set
        id = excluded.id, email = excluded.email, token_hash = excluded.token_hash,
        created_at = excluded.created_at, expires_at = excluded.expires_at
      where data_access_link.created_at <= ${hourAgo}
      returning municipality_id, email, created_at
    )
    insert into mail (municipality_id, id, kind, recipient, message, created_at)
    select municipality_id, ${uuid()}::uuid, ${message.kind}, email, ${JSON.stringify(message)}::jsonb, created_at
    from link where email is not null`.execute(db);
  onMailQueued();
}
