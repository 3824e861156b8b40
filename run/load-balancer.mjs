import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { openly, quietly } from './command.mjs';
import { Plain, say, step } from './say.mjs';

/** Where it lies when it is not on the PATH, as for everybody but root on Debian. */
const ELSEWHERE = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/sbin'];
const INSTALL = 'apt-get update && apt-get install -y --no-install-recommends haproxy';
const FIVE_MINUTES_MS = 300_000;

/** The path of a HAProxy that runs on this machine; one is installed if there is none. */
export async function loadBalancer() {
  const named = process.env.HAPROXY_PATH;
  if (named) {
    if (await runs(named)) return named;
    throw new Plain(`HAPROXY_PATH names ${named}, which does not run.`);
  }
  return (await found()) ?? (await installed());
}

async function found() {
  for (const folder of [...process.env.PATH.split(delimiter), ...ELSEWHERE]) {
    const path = join(folder, 'haproxy');
    if (existsSync(path) && (await runs(path))) return path;
  }
  return undefined;
}

async function runs(path) {
  return (await quietly(path, ['-v'], { timeout: 30_000, shell: false })).code === 0;
}

async function installed() {
  say('No HAProxy was found on this machine.');
  if (process.getuid?.() === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await step("Getting the system's HAProxy", () => openly('sh', ['-c', INSTALL], { env, timeout: FIVE_MINUTES_MS }));
    const path = await found();
    if (path) return path;
  }
  throw new Plain(
    'Several servers behind one address are tried with HAProxy, and it could not be installed. Install it yourself ' +
      '(on Debian: apt-get install haproxy; elsewhere: brew install haproxy), or set HAPROXY_PATH to the one you have.',
  );
}
