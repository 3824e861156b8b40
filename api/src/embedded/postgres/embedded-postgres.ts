import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { CannotStart } from '../startup-error.ts';
import { openCluster, type Cluster } from './postgres-cluster.ts';
import { preparePostgresFolder } from './postgres-folder.ts';
import { postgresPrograms } from './postgres-programs.ts';
import { startPostgresServer } from './postgres-server.ts';
import { livingPostmaster } from './postmaster-file.ts';

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
const DISCREET = { log_error_verbosity: 'terse', log_min_error_statement: 'panic' };

const ATTEMPTS = 100;
const BETWEEN_ATTEMPTS_MS = 200;

/** Starts the PostgreSQL that comes with the service, or joins the one that already works on the same data. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { settings = {}, log = () => undefined } = options;
  const { folder, user } = preparePostgresFolder(options.dataDir, log, options.elsewhere);
  const programs = postgresPrograms(folder, user);
  const cluster = await openCluster(folder, programs, user, settings['fsync'] !== 'off');
  for (let attempt = 1; ; attempt++) {
    const running = livingPostmaster(cluster.folder);
    if (running?.ready && (await answers(address(cluster, running.port)))) {
      log('PostgreSQL is already running on this data: joining it.');
      return { url: address(cluster, running.port), stop: async () => undefined };
    }
    try {
      if (!running) {
        const server = await startPostgresServer(cluster.folder, programs, user, {
          timezone: 'UTC',
          ...DISCREET,
          ...settings,
        });
        return { url: address(cluster, server.port), stop: server.stop };
      }
    } catch (error) {
      if (!mayPass(error) || attempt >= ATTEMPTS) throw error;
    }
    if (attempt >= ATTEMPTS)
      throw new CannotStart(`A PostgreSQL (process ${running?.pid}) holds ${cluster.folder} but does not answer.`);
    await pause(BETWEEN_ATTEMPTS_MS);
  }
}

/** Another start got there first, the port was taken meanwhile, or the helpers of a killed server are still leaving. */
function mayPass(error: unknown): boolean {
  return /postmaster\.pid" already exists|Address already in use|still in use/.test(String(error));
}

async function answers(url: string): Promise<boolean> {
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

function address({ password }: Cluster, port: number): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
}
