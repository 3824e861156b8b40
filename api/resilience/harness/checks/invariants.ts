import type { Acknowledged } from '../clients/citizen-clients.ts';

type RunQuery = <Row extends object>(sql: string, values?: unknown[]) => Promise<Row[]>;

/** Number of violations of each invariant; all zero for consistent data. */
export type Violations = {
  /** Acknowledged bookings that are missing, duplicated or stored with another number. */
  lostBookings: number;
  /** Pairs of bookings that overlap at one counter. */
  doubleBookings: number;
  /** Bookings without exactly one confirmation mail in the outbox. */
  wrongConfirmations: number;
  /** Mails without a booking, and bookings without an audit entry: parts of a transaction. */
  partialTransactions: number;
  /** Mails that are still pending, and remaining send jobs. */
  unsentMails: number;
  /** Mails marked as sent that the mail server did not receive. */
  undeliveredMails: number;
};

/** Compares the stored data with the acknowledged bookings and received mails, with queries that bypass the service. */
export async function checkInvariants(
  ask: RunQuery,
  { acknowledged, arrived }: { acknowledged: readonly Acknowledged[]; arrived: ReadonlySet<string> },
): Promise<Violations> {
  const count = async (sql: string, values?: unknown[]) => (await ask<{ n: number }>(sql, values))[0]!.n;
  const sent = await ask<{ id: string }>(`select id from mail where state = 'SENT'`);
  return {
    lostBookings: await count(
      `select count(*)::int as n from unnest($1::text[], $2::int[]) as acknowledged(key, number)
       where (select count(*) from booking where idempotency_key = key and booking.number = acknowledged.number
         and status = 'CONFIRMED') <> 1`,
      [acknowledged.map(({ key }) => key), acknowledged.map(({ number }) => number)],
    ),
    doubleBookings: await count(
      `select count(*)::int as n from booking one join booking other
         on one.municipality_id = other.municipality_id and one.operator_id = other.operator_id
           and one.counter = other.counter
         and one.id < other.id and one.starts_at < other.busy_until and other.starts_at < one.busy_until
       where one.status = 'CONFIRMED' and other.status = 'CONFIRMED'`,
    ),
    wrongConfirmations: await count(
      `select count(*)::int as n from booking where status = 'CONFIRMED' and
         (select count(*) from mail where mail.booking_id = booking.id and kind = 'BOOKING_CONFIRMED') <> 1`,
    ),
    partialTransactions: await count(
      `select (select count(*) from mail where not exists (select from booking where booking.id = mail.booking_id))::int
         + (select count(*) from booking where not exists (
              select from audit_entry where subject_id = booking.id::text and action = 'book'))::int as n`,
    ),
    unsentMails: await count(
      `select (select count(*) from mail where state = 'WAITING')::int
         + (select count(*) from graphile_worker.jobs where task_identifier = 'send-mail')::int as n`,
    ),
    undeliveredMails: sent.filter(({ id }) => !arrived.has(id)).length,
  };
}

/** The result for consistent data. */
export const NO_VIOLATIONS: Violations = {
  lostBookings: 0,
  doubleBookings: 0,
  wrongConfirmations: 0,
  partialTransactions: 0,
  unsentMails: 0,
  undeliveredMails: 0,
};
