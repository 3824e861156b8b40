const HEARTBEAT_MS = 10_000;

/** One line for the person who waits. */
export function say(line = '') {
  process.stdout.write(`${line}\n`);
}

/** Seconds as people read them: "3.1 s". */
export function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/** Runs a long step: says that it began, now and then that it goes on, and how long it took. */
export async function step(title, work) {
  const since = performance.now();
  say(`${title} ...`);
  const heartbeat = setInterval(() => say(`  still at it (${seconds(since)})`), HEARTBEAT_MS);
  try {
    const result = await work();
    say(`  done in ${seconds(since)}`);
    return result;
  } finally {
    clearInterval(heartbeat);
  }
}

/** What went wrong, for a person: the message alone. */
export class Plain extends Error {}

/** Runs a whole program: a failure that was foreseen is told in plain words, and the exit code says that it failed. */
export async function program(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    process.stderr.write(`\n${error instanceof Plain ? error.message : (error.stack ?? error)}\n`);
    process.exitCode = 1;
  }
}
