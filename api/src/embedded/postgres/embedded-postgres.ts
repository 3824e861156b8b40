import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { StartupError } from '../startup-error.ts';
import { openCluster, type Cluster } from './postgres-cluster.ts';
import { preparePostgresFolder } from './postgres-folder.ts';
import { findPostgresPrograms } from './postgres-programs.ts';
import { startPostgresServer } from './postgres-server.ts';
import { findRunningPostmaster } from './postmaster-file.ts';

/** Data folder (a subfolder `postgres` is used), settings of PostgreSQL and the log function. */
export interface EmbeddedPostgresOptions {
  dataDir: string;
  settings?: Record<string, string>;
  /** Folder for the data when the system user of PostgreSQL cannot enter root's data folder. */
  fallbackFolder?: string;
  log?: (line: string) => void;
}

/** A running PostgreSQL; `stop` does nothing when another process started it. */
export interface EmbeddedPostgres {
  url: string;
  stop: () => Promise<void>;
}

/** Keeps row values and statements, which contain personal data, out of PostgreSQL's log. */
const PRIVATE_LOG_SETTINGS = { log_error_verbosity: 'terse', log_min_error_statement: 'panic' };

const MAX_ATTEMPTS = 100;
const RETRY_DELAY_MS = 200;

/** Starts the embedded PostgreSQL, or connects to the one that already runs on the same data. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { settings = {}, log = () => undefined } = options;
  const { folder, user } = preparePostgresFolder(options.dataDir, log, options.fallbackFolder);
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

/** A concurrent start won, the port was taken, or processes of a killed server are still ending. */
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
