import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { StartupError } from '../startup-error.ts';
import { openCluster, type Cluster } from './postgres-cluster.ts';
import { preparePostgresFolder } from './postgres-folder.ts';
import { findPostgresPrograms } from './postgres-programs.ts';
import { startPostgresServer } from './postgres-server.ts';
import { findRunningPostmaster } from './postmaster-file.ts';

/** What to start: where the data is kept (in a folder `postgres` of its own), with which settings of PostgreSQL, and who is told what happens. */
export interface EmbeddedPostgresOptions {
  dataDir: string;
  settings?: Record<string, string>;
  /** Where the data goes when root's data folder cannot be reached by PostgreSQL's user. */
  elsewhere?: string;
  log?: (line: string) => void;
}

/** A running PostgreSQL: its address, and how to let go of it. */
export interface EmbeddedPostgres {
  url: string;
  stop: () => Promise<void>;
}

/** PostgreSQL's log says what went wrong, and not of which row: rows and statements hold people's names. */
const PRIVATE_LOG_SETTINGS = { log_error_verbosity: 'terse', log_min_error_statement: 'panic' };

const MAX_ATTEMPTS = 100;
const RETRY_DELAY_MS = 200;

/** Starts the PostgreSQL that comes with the service, or joins the one that already works on the same data. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { settings = {}, log = () => undefined } = options;
  const { folder, user } = preparePostgresFolder(options.dataDir, log, options.elsewhere);
  const programs = findPostgresPrograms(folder, user);
  const cluster = await openCluster(folder, programs, user, settings['fsync'] !== 'off');
  for (let attempt = 1; ; attempt++) {
    const running = findRunningPostmaster(cluster.folder);
    if (running?.ready && (await acceptsConnections(toUrl(cluster, running.port)))) {
      log('PostgreSQL is already running on this data: joining it.');
      return { url: toUrl(cluster, running.port), stop: async () => undefined };
    }
    try {
      if (!running) {
        const server = await startPostgresServer(cluster.folder, programs, user, {
          timezone: 'UTC',
          ...PRIVATE_LOG_SETTINGS,
          ...settings,
        });
        return { url: toUrl(cluster, server.port), stop: server.stop };
      }
    } catch (error) {
      if (!isRetryable(error) || attempt >= MAX_ATTEMPTS) throw error;
    }
    if (attempt >= MAX_ATTEMPTS)
      throw new StartupError(`A PostgreSQL (process ${running?.pid}) holds ${cluster.folder} but does not answer.`);
    await pause(RETRY_DELAY_MS);
  }
}

/** Another start got there first, the port was taken meanwhile, or the helpers of a killed server are still leaving. */
function isRetryable(error: unknown): boolean {
  return /postmaster\.pid" already exists|Address already in use|still in use/.test(String(error));
}

async function acceptsConnections(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end();
  }
}

function toUrl({ password }: Cluster, port: number): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
}
