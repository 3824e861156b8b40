import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './run-command.mjs';
import { UserError } from './log.mjs';

const MIN_VERSION = [22, 18];

/**
 * Returns the Node executable for the service: the project's own, or the current one if it is recent enough. Throws
 * UserError otherwise.
 */
export function resolveNode() {
  for (const node of [join(ROOT, 'node_modules', '.bin', 'node'), process.execPath]) {
    const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
    if (status === 0 && isSupported(stdout)) return node;
  }
  throw new UserError(
    `Node ${MIN_VERSION.join('.')} or newer is needed: this is ${process.version}, and the Node that npm installs ` +
      `with the project does not run on this machine (${process.platform} ${process.arch}). ` +
      'Install a newer Node from https://nodejs.org and try again.',
  );
}

function isSupported(version) {
  const [major, minor] = version.slice(1).split('.').map(Number);
  return major > MIN_VERSION[0] || (major === MIN_VERSION[0] && minor >= MIN_VERSION[1]);
}
