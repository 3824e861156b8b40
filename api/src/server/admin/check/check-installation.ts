import { getDatabase } from '../../../db/connection/database-handle.ts';
import { ConfigError, readConfig, type Config } from '../../start/config.ts';
import type { AdminTerminal } from '../command.ts';
import { openAdminDatabase } from '../admin-database.ts';
import { checkDatabase } from './check-database.ts';
import { checkMailServer, checkPublicUrl } from './check-network.ts';
import { checkMunicipalities } from './check-municipalities.ts';
import { checkWorker } from './check-worker.ts';
import { failed, ok, warning, type Finding } from './finding.ts';

/** Line of the command in the help. */
export const CHECK_SUMMARY = 'Check the installation: settings, database, migrations, mail, address, worker, comuni';

const MARKS = { ok: 'ok     ', warning: 'warning', failed: 'FAILED ' };

/** Prints one line per check. Returns 1 if a check failed, otherwise 0. */
export async function checkInstallation({ environment, print }: AdminTerminal): Promise<number> {
  const findings = await runChecks(environment);
  for (const { subject, state, text } of findings) print(`${MARKS[state]}  ${subject}: ${text}`);
  return findings.some(({ state }) => state === 'failed') ? 1 : 0;
}

async function runChecks(environment: AdminTerminal['environment']): Promise<Finding[]> {
  let config: Config;
  try {
    config = readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return [failed('settings', error.message)];
    throw error;
  }
  return [
    checkSettings(config),
    ...(await checkStoredData(config)),
    await checkMailServer(config),
    await checkPublicUrl(config.publicUrl),
  ];
}

/** TOKEN_SECRET is required with DATABASE_URL by `readConfig`. */
function checkSettings({ tokenSecret, mailFrom }: Config): Finding {
  if (mailFrom.endsWith('.localdomain'))
    return warning('settings', 'MAIL_FROM is not set: citizens see no real sender');
  const secret = tokenSecret === undefined ? 'the secret is in DATA_DIR' : 'TOKEN_SECRET is set';
  return ok('settings', `valid; ${secret}`);
}

async function checkStoredData(config: Config): Promise<Finding[]> {
  const database = await openAdminDatabase(config).catch((error: unknown) => String(error));
  if (typeof database === 'string') return [failed('database', database)];
  try {
    const findings = await checkDatabase(database);
    if (findings.some(({ state }) => state === 'failed')) return findings;
    return [
      ...findings,
      await checkWorker(getDatabase(database.orm), Date.now()),
      ...(await checkMunicipalities(database)),
    ];
  } finally {
    await database.close();
  }
}
