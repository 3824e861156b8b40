import type { Pool } from 'pg';

/** Carries the mails that booking transactions left in the outbox to the workers that send them. */
export type Outbox = {
  /** Something was committed: relay soon. Never throws; at most one relay is under way and one pending. */
  wake(): void;
  /** Turns waiting mails into jobs, and says how many. */
  relay(): Promise<number>;
  /** Resolves when no relay is under way or pending. */
  idle(): Promise<void>;
};

const batch = 500;

// The notification that wakes the workers is sent here, not in the booking's transaction: there it would make all
// bookings commit one after the other.
const relayOnce = `
  with waiting as (
    select municipality_id, id from mail
    where enqueued_at is null and state = 'WAITING'
    order by created_at
    limit ${batch}
    for update skip locked
  ), stamped as (
    update mail set enqueued_at = now()
    from waiting
    where mail.municipality_id = waiting.municipality_id and mail.id = waiting.id
    returning mail.municipality_id, mail.id, mail.message ->> 'traceparent' as traceparent
  ), specs as (
    select array_agg((
      'send-mail', json_strip_nulls(json_build_object('municipalityId', municipality_id, 'mailId', id, 'traceparent', traceparent)), null, null, 25, 'mail:' || id, null, null
    )::graphile_worker.job_spec) as list
    from stamped
  )
  select count(job.id)::int as relayed
  from specs, lateral graphile_worker.add_jobs(specs.list) as job
  where specs.list is not null`;

/** Turns the mails that nobody took yet into jobs, and says how many. */
export async function relayMails(pool: Pool): Promise<number> {
  let total = 0;
  for (;;) {
    const { rows } = await pool.query<{ relayed: number }>(relayOnce);
    const relayed = rows[0]?.relayed ?? 0;
    total += relayed;
    if (relayed < batch) return total;
  }
}

/** The outbox of one process; several processes may relay at once and each mail still gets one job. */
export function createOutbox(pool: Pool, onError: (error: unknown) => void): Outbox {
  let underWay: Promise<void> | undefined;
  let pending = false;

  async function relayWhilePending(): Promise<void> {
    try {
      while (pending) {
        pending = false;
        await relayMails(pool).catch(onError);
      }
    } finally {
      underWay = undefined;
    }
  }

  return {
    relay: () => relayMails(pool),
    wake() {
      pending = true;
      underWay ??= relayWhilePending();
    },
    idle: () => underWay ?? Promise.resolve(),
  };
}
