import type { Pool, PoolClient } from 'pg';

/** What a booking loses: every column that tells of a person, or by which somebody could find out who it was. */
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

/** SQL of two steps: bookings lose what tells of a person, and the mails about them go. */
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
 * Makes the bookings of a municipality anonymous that ended before an instant, some at a time, so that nobody waits for
 * long; several processes at once share them. Answers how many it was.
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
