import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runInherit, runCapture } from './run-command.mjs';
import { UserError, log, logStep } from './log.mjs';

/** Folders that PATH may omit: on Debian only root has the sbin folders in PATH. */
const EXTRA_FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/sbin'];
const INSTALL_COMMAND = 'apt-get update && apt-get install -y --no-install-recommends haproxy';
const INSTALL_TIMEOUT_MS = 300_000;

/** Returns the path of a working HAProxy, after installing one if none is found. Throws UserError if that fails. */
export async function findHaproxy() {
  const configured = process.env.HAPROXY_PATH;
  if (configured) {
    if (await canRun(configured)) return configured;
    throw new UserError(`HAPROXY_PATH is set to ${configured}, which does not run.`);
  }
  return (await findInstalled()) ?? (await installHaproxy());
}

async function findInstalled() {
  for (const folder of [...process.env.PATH.split(delimiter), ...EXTRA_FOLDERS]) {
    const path = join(folder, 'haproxy');
    if (existsSync(path) && (await canRun(path))) return path;
  }
  return undefined;
}

async function canRun(path) {
  return (await runCapture(path, ['-v'], { timeout: 30_000, shell: false })).code === 0;
}

async function installHaproxy() {
  log('No HAProxy was found on this machine.');
  if (process.getuid?.() === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await logStep("Installing the system's HAProxy", () =>
      runInherit('sh', ['-c', INSTALL_COMMAND], { env, timeout: INSTALL_TIMEOUT_MS }),
    );
    const path = await findInstalled();
    if (path) return path;
  }
  throw new UserError(
    'The load-balancing tests need HAProxy, and the installation failed. Install it yourself ' +
      '(on Debian: apt-get install haproxy; elsewhere: brew install haproxy), or set HAPROXY_PATH to an existing one.',
  );
}
