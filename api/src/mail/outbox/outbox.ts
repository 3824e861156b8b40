import type { Pool } from 'pg';

/** Relays the mails of the outbox to the job queue. */
export type Outbox = {
  /** Starts a relay after a commit. Never throws; at most one relay is running and one is pending. */
  wake(): void;
  /** Creates a job for each waiting mail; returns their number. */
  relay(): Promise<number>;
  /** Resolves when no relay is running or pending. */
  idle(): Promise<void>;
};

const batch = 500;

// The jobs are added here, not in the booking's transaction: NOTIFY takes a global lock at commit, which would
// serialize all bookings.
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

/** Creates a job for each mail that has none yet; returns their number. */
export async function relayMails(pool: Pool): Promise<number> {
  let total = 0;
  for (;;) {
    const { rows } = await pool.query<{ relayed: number }>(relayOnce);
    const relayed = rows[0]?.relayed ?? 0;
    total += relayed;
    if (relayed < batch) return total;
  }
}

/** Creates the outbox of a process. Concurrent relays of several processes create one job per mail. */
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
