import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from '../../db/connection/database-handle.ts';

/** Relays the mails of the outbox to the job queue. */
export type Outbox = {
  /** Starts a relay soon after a commit. Never throws; at most one relay is running and one is pending. */
  wake(): void;
  /** Creates a job for each waiting mail; returns their number. */
  relay(): Promise<number>;
  /** Resolves when no relay is running or pending. */
  idle(): Promise<void>;
};

const BATCH_SIZE = 500;
/** Priority of the jobs of reminders and invitations: those of other mails, with priority 0, run first. */
const BULK_PRIORITY = 10;
/** Seconds over which the reminders of a minute are spread, each at random, so that bookings are not slowed down. */
const REMINDER_SPREAD_S = 55;
/** Invitations of one batch of the relay that are sent per second: a single one is sent at once. */
const BULK_PER_S = 10;
/** Milliseconds for which a relay waits for the mails of other bookings: they share its commit and the worker's. */
const GATHER_MAILS_MS = 100;

/** Creates a job for each mail that has none yet; returns their number. */
export async function relayMails(db: Database): Promise<number> {
  let total = 0;
  for (;;) {
    const relayed = await relayBatch(db);
    total += relayed;
    if (relayed < BATCH_SIZE) return total;
  }
}

// The jobs are added here, not in the booking's transaction: NOTIFY takes a global lock at commit, which would
// serialize all bookings.
async function relayBatch(db: Database): Promise<number> {
  const { rows } = await sql<{ relayed: number }>`
    with waiting as (
      select municipality_id, id from mail
      where enqueued_at is null and state = 'WAITING'
      order by created_at
      limit ${BATCH_SIZE}
      for update skip locked
    ), stamped as (
      update mail set enqueued_at = now()
      from waiting
      where mail.municipality_id = waiting.municipality_id and mail.id = waiting.id
      returning mail.municipality_id, mail.id, mail.kind,
        mail.kind in ('BOOKING_REMINDER', 'INVITATION', 'INVITATION_REMINDER') as is_bulk, mail.message ->> 'traceparent' as traceparent
    ), specs as (
      select array_agg((
        'send-mail',
        json_strip_nulls(
          json_build_object('municipalityId', municipality_id, 'mailId', id, 'traceparent', traceparent)
        ),
        null,
        case when kind = 'BOOKING_REMINDER' then now() + random() * make_interval(secs => ${REMINDER_SPREAD_S})
          when is_bulk then now() + random() * make_interval(secs => least(${REMINDER_SPREAD_S}, bulk / ${BULK_PER_S}))
        end,
        25, 'mail:' || id, case when is_bulk then ${BULK_PRIORITY}::int end, null
      )::graphile_worker.job_spec) as list
      from (select *, count(*) filter (where is_bulk) over () as bulk from stamped) as stamped
    )
    select count(job.id)::int as relayed
    from specs, lateral graphile_worker.add_jobs(specs.list) as job
    where specs.list is not null`.execute(db);
  return rows[0]?.relayed ?? 0;
}

/** Creates the outbox of a process. Concurrent relays of several processes create one job per mail. */
export function createOutbox(db: Database, onError: (error: unknown) => void): Outbox {
  let underWay: Promise<void> | undefined;
  let pending = false;

  async function relayWhilePending(): Promise<void> {
    try {
      while (pending) {
        await pause(GATHER_MAILS_MS);
        pending = false;
        await relayMails(db).catch(onError);
      }
    } finally {
      underWay = undefined;
    }
  }

  return {
    relay: () => relayMails(db),
    wake() {
      pending = true;
      underWay ??= relayWhilePending();
    },
    idle: () => underWay ?? Promise.resolve(),
  };
}
