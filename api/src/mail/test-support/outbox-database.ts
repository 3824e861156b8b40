import { randomUUID } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { runOnce, Logger, type TaskList } from 'graphile-worker';
import type { Pool, PoolClient } from 'pg';
import { type Database, getDatabase } from '../../db/connection/database-handle.ts';
import { openDatabase, getPool } from '../../db/connection/database.ts';
import { withAdminClient } from '../../test-support/administrator.ts';
import type { TestDatabase } from '../../test-support/database.ts';
import { waitFor } from '../../test-support/wait-for.ts';
import type { BookingMessage } from '../mails/mail-message.ts';

/** A database with an empty outbox and job queue, and a separate pool for each simulated process. */
export type OutboxDatabase = ServerConnections & {
  /** Opens the connections of another process. */
  anotherProcess(): Promise<ServerConnections>;
  close(): Promise<void>;
};

/** The pool of one process and the database handle that runs SQL on it. */
export type ServerConnections = { pool: Pool; db: Database };

/** State of a mail in the outbox. */
export type MailRow = { state: string; attempts: number; last_error: string | null; wiped: boolean };

/** Drops the foreign keys, so that mails need no municipality and no booking. */
const BELONGING_TO_NOBODY = `
  alter table mail drop constraint mail_municipality_id_foreign, drop constraint
    mail_municipality_id_booking_id_foreign`;

/** Opens the outbox of a test database. */
export async function outboxDatabase(database: TestDatabase): Promise<OutboxDatabase> {
  await withAdminClient(database.ownerUrl, (owner) => owner.query(BELONGING_TO_NOBODY));
  const opened: MikroORM[] = [];
  const connect = async (): Promise<ServerConnections> => {
    const orm = await openDatabase(database.url);
    opened.push(orm);
    return { pool: await getPool(orm), db: getDatabase(orm) };
  };
  return {
    ...(await connect()),
    anotherProcess: connect,
    async close() {
      await Promise.all(opened.map((orm) => orm.close(true)));
      await database.drop();
    },
  };
}

/** Runs a callback in a transaction. */
export async function inTransaction<T>(pool: Pool, act: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const done = await act(client);
    await client.query('commit');
    return done;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

/** Inserts a mail into the outbox; returns its id. */
export async function writeMail(client: PoolClient, message: BookingMessage): Promise<string> {
  const id = randomUUID();
  await client.query(
    `insert into mail (municipality_id, id, booking_id, kind, recipient, message) values ($1, $2, $3, $4, $5, $6)`,
    [message.municipality.id, id, message.booking.id, message.kind, message.recipient.email, JSON.stringify(message)],
  );
  return id;
}

/** Inserts mails into the outbox and commits; returns their ids. */
export async function leaveMails(pool: Pool, ...messages: BookingMessage[]): Promise<string[]> {
  return inTransaction(pool, async (client) => {
    const ids: string[] = [];
    for (const message of messages) ids.push(await writeMail(client, message));
    return ids;
  });
}

/** Returns the state of a mail. */
export async function mailRow(pool: Pool, id: string | undefined): Promise<MailRow | undefined> {
  const { rows } = await pool.query<MailRow>(
    `select state, attempts, last_error, message is null as wiped from mail where id = $1`,
    [id],
  );
  return rows[0];
}

/** Returns the number of jobs, including those scheduled for later. */
export async function countJobs(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ jobs: number }>('select count(*)::int as jobs from graphile_worker.jobs');
  return rows[0]?.jobs ?? 0;
}

/** Runs all due jobs; resolves when they are completed and unlocked. */
export async function doDueJobs(pool: Pool, taskList: TaskList): Promise<void> {
  await runOnce({ pgPool: pool, taskList, noHandleSignals: true, logger: new Logger(() => () => undefined) });
  // The runner does not wait for the result of its last job to be stored.
  await waitFor(async () => {
    const { rows } = await pool.query(`select 1 from graphile_worker.jobs where locked_by like 'otpool-%'`);
    return rows.length === 0;
  });
}
