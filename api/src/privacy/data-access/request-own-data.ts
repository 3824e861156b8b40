import { v7 as uuid } from 'uuid';
import { MAX_DATA_ACCESS_LINKS_PER_HOUR } from '../../db/entities/booking/data-access-link.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { newDataAccessLink, ownDataMessage } from './data-access-link.ts';

const HOUR = 3_600_000;

// One statement with the same reads and writes whether or not data exist, so neither response nor timing reveals it.
// Concurrent requests take the first free turn, and a unique constraint allows one of them.
const REQUEST = `
with known as (
  select exists (
    select from booking where municipality_id = $1 and lower(applicant_email) = $2 and anonymised_at is null
  ) as yes
), link as (
  insert into data_access_link (municipality_id, id, address, turn, email, token_hash, created_at, expires_at)
  select $1, $3, $4, free.turn, case when known.yes then $2 end, $5, $6, $7
  from known, generate_series(1, ${MAX_DATA_ACCESS_LINKS_PER_HOUR}) as free (turn)
  where not exists (
    select from data_access_link made
    where made.municipality_id = $1 and made.address = $4 and made.turn = free.turn and made.created_at > $8
  )
  order by free.turn limit 1
  on conflict (municipality_id, address, turn) do update set
    id = excluded.id, email = excluded.email, token_hash = excluded.token_hash,
    created_at = excluded.created_at, expires_at = excluded.expires_at
  where data_access_link.created_at <= $8
  returning email
)
insert into mail (municipality_id, id, kind, recipient, message, created_at)
select $1, $9, $10, email, $11::jsonb, $6 from link where email is not null`;

/** Mails a data access link if data exist for the address. The response is the same if none exist. */
export async function requestOwnData(context: GraphQLContext, email: string): Promise<void> {
  const { pool, municipality, now, onMailQueued } = context.ctx;
  const link = newDataAccessLink(context, email);
  const message = ownDataMessage(context.ctx, link, email);
  await pool.query({
    name: 'request-own-data',
    text: REQUEST,
    values: [
      municipality.id,
      email,
      link.id,
      link.address,
      link.tokenHash,
      new Date(now),
      link.expiresAt,
      new Date(now - HOUR),
      uuid(),
      message.kind,
      JSON.stringify(message),
    ],
  });
  onMailQueued();
}
