import { readCpuMs, readChildrenCpuMs } from './cpu.ts';
import { median } from './median.ts';

/** Runs one round of a subject. Returns the number of units, and the wall time if only a part counts. */
export type Subject = () => Promise<Done> | Done;
type Done = number | { units: number; wall: number };

/** Cost per unit in milliseconds: the median of all rounds. */
export type Cost = {
  wall: number;
  /** CPU time of this process: client or load generator. */
  own: number;
  /** CPU time of PostgreSQL's backends. */
  postgres: number;
  /** CPU time of the servers. */
  server: number;
};

/** Other processes whose CPU time is measured. */
export type MeasuredProcesses = { postmaster?: number | undefined; servers?: readonly number[] };

/** Runs all subjects in alternating order in every round, so that a disturbance affects all of them. */
export async function measureInterleaved<Name extends string>(
  rounds: number,
  sides: Record<Name, Subject>,
  { postmaster, servers = [] }: MeasuredProcesses = {},
): Promise<Record<Name, Cost>> {
  const names = Object.keys(sides) as Name[];
  const seen = Object.fromEntries(names.map((name) => [name, [] as Cost[]])) as Record<Name, Cost[]>;
  const postgres = () => (postmaster === undefined ? 0 : readChildrenCpuMs(postmaster));
  const server = () => servers.reduce((total, pid) => total + readCpuMs(pid), 0);
  for (let round = 0; round < rounds; round++) {
    const order = names.map((_, i) => names[(i + round) % names.length]!);
    for (const name of order) {
      const before = { own: process.cpuUsage(), postgres: postgres(), server: server(), at: performance.now() };
      const done = await sides[name]();
      const [units, wall] = typeof done === 'number' ? [done, performance.now() - before.at] : [done.units, done.wall];
      const { user, system } = process.cpuUsage(before.own);
      seen[name].push({
        wall: wall / units,
        own: (user + system) / 1000 / units,
        postgres: (postgres() - before.postgres) / units,
        server: (server() - before.server) / units,
      });
    }
  }
  return Object.fromEntries(names.map((name) => [name, middle(seen[name])])) as Record<Name, Cost>;
}

function middle(costs: readonly Cost[]): Cost {
  const of = (part: keyof Cost) => median(costs.map((cost) => cost[part]));
  return { wall: of('wall'), own: of('own'), postgres: of('postgres'), server: of('server') };
}
