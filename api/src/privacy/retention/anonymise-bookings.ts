import type { Pool, PoolClient } from 'pg';

/** Columns cleared by anonymisation: personal data and values that could identify a person. */
export const WIPED = [
  'applicant_name',
  'applicant_surname',
  'applicant_phone',
  'applicant_email',
  'notes',
  'cancel_reason',
  'token_hash',
  'confirm_token_hash',
  'idempotency_key',
  'request_hash',
] as const;

const set = WIPED.map((column) => `${column} = ${column === 'notes' ? "''" : 'null'}`).join(', ');

/** SQL that anonymises bookings and deletes their mails. */
export const anonymising = (which: string, now: string) => `
wiped as (
  update booking set ${set}, anonymised_at = ${now}
  from ${which} as chosen
  where booking.municipality_id = $1 and booking.id = chosen.id and booking.anonymised_at is null
  returning booking.id
), unmailed as (
  delete from mail using wiped where mail.municipality_id = $1 and mail.booking_id = wiped.id
)`;

const ANONYMISE_SOME = `
with due as (
  select id from booking
  where municipality_id = $1 and ends_at < $2 and anonymised_at is null
  order by ends_at
  limit $4
  for update skip locked
), ${anonymising('due', '$3')}
select count(*)::int as count from wiped`;

/**
 * Anonymises the bookings of a municipality that ended before an instant, in batches with short locks; concurrent
 * processes share the batches. Returns the number of bookings.
 */
export async function anonymiseEndedBefore(
  client: Pick<Pool | PoolClient, 'query'>,
  municipalityId: number,
  { before, now, atATime }: { before: number; now: number; atATime: number },
): Promise<number> {
  let total = 0;
  for (;;) {
    const { rows } = await client.query<{ count: number }>(ANONYMISE_SOME, [
      municipalityId,
      new Date(before),
      new Date(now),
      atATime,
    ]);
    total += rows[0]!.count;
    if (rows[0]!.count < atATime) return total;
  }
}
