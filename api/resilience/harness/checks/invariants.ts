import type { Acknowledged } from '../clients/citizen-clients.ts';

type Ask = <Row extends object>(sql: string, values?: unknown[]) => Promise<Row[]>;

/**
 * What is wrong with what is stored, given what citizens were told and which mails arrived; all noughts when nothing
 * is.
 */
export type Findings = {
  /** Told to a citizen, and not there or there twice or under another number. */
  lost: number;
  /** Two bookings that hold one counter at one time. */
  doubles: number;
  /** Bookings whose confirmation is not exactly once in the outbox. */
  notToldOnce: number;
  /** Mails of no booking, and bookings without their line in the audit trail: halves of a transaction. */
  halves: number;
  /** Mails that were neither sent nor refused, and jobs that are left. */
  stuck: number;
  /** Mails noted as sent that never arrived. */
  neverArrived: number;
};

/** Compares what is stored with what was told; every question is asked past the program that is under test. */
export async function check(
  ask: Ask,
  { acknowledged, arrived }: { acknowledged: readonly Acknowledged[]; arrived: ReadonlySet<string> },
): Promise<Findings> {
  const count = async (sql: string, values?: unknown[]) => (await ask<{ n: number }>(sql, values))[0]!.n;
  const sent = await ask<{ id: string }>(`select id from mail where state = 'SENT'`);
  return {
    lost: await count(
      `select count(*)::int as n from unnest($1::text[], $2::int[]) as told(key, number)
       where (select count(*) from booking where idempotency_key = key and booking.number = told.number
         and status = 'CONFIRMED') <> 1`,
      [acknowledged.map(({ key }) => key), acknowledged.map(({ number }) => number)],
    ),
    doubles: await count(
      `select count(*)::int as n from booking one join booking other
         on one.municipality_id = other.municipality_id and one.operator_id = other.operator_id
           and one.counter = other.counter
         and one.id < other.id and one.starts_at < other.busy_until and other.starts_at < one.busy_until
       where one.status = 'CONFIRMED' and other.status = 'CONFIRMED'`,
    ),
    notToldOnce: await count(
      `select count(*)::int as n from booking where status = 'CONFIRMED' and
         (select count(*) from mail where mail.booking_id = booking.id and kind = 'BOOKING_CONFIRMED') <> 1`,
    ),
    halves: await count(
      `select (select count(*) from mail where not exists (select from booking where booking.id = mail.booking_id))::int
         + (select count(*) from booking where not exists (
              select from audit_entry where subject_id = booking.id::text and act = 'book'))::int as n`,
    ),
    stuck: await count(
      `select (select count(*) from mail where state = 'WAITING')::int
         + (select count(*) from graphile_worker.jobs where task_identifier = 'send-mail')::int as n`,
    ),
    neverArrived: sent.filter(({ id }) => !arrived.has(id)).length,
  };
}

/** How it looks when nothing is wrong. */
export const NOTHING_WRONG: Findings = { lost: 0, doubles: 0, notToldOnce: 0, halves: 0, stuck: 0, neverArrived: 0 };
