import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './command.mjs';
import { Plain } from './say.mjs';

const OLDEST = [22, 18];

/** The Node that runs the service: the project's own where it runs, else the present one if it is new enough. */
export function projectNode() {
  for (const node of [join(ROOT, 'node_modules', '.bin', 'node'), process.execPath]) {
    const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
    if (status === 0 && isNewEnough(stdout)) return node;
  }
  throw new Plain(
    `Node ${OLDEST.join('.')} or newer is needed: this one is ${process.version}, and the one that npm installs with the ` +
      `project does not run on this machine (${process.platform} ${process.arch}). Install a newer Node from https://nodejs.org and try again.`,
  );
}

function isNewEnough(version) {
  const [major, minor] = version.slice(1).split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}
