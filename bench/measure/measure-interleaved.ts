import { cpuOf, cpuOfChildren } from './cpu.ts';
import { median } from './median.ts';

/**
 * One way of doing the work: does it for one round and says how many units that was, and how long if not all of it
 * counts.
 */
export type Side = () => Promise<Done> | Done;
type Done = number | { units: number; wall: number };

/** What a unit of work cost, in milliseconds: the median of the rounds. */
export type Cost = {
  wall: number;
  /** CPU of this process: the caller, or the load generator. */
  own: number;
  /** CPU of PostgreSQL's backends. */
  postgres: number;
  /** CPU of the servers that were asked. */
  server: number;
};

/** Whose CPU is counted beside this process's. */
export type Watched = { postmaster?: number | undefined; servers?: readonly number[] };

/** Runs all sides in turn, round after round, in changing order, so that what disturbs one of them disturbs all. */
export async function interleaved<Name extends string>(
  rounds: number,
  sides: Record<Name, Side>,
  { postmaster, servers = [] }: Watched = {},
): Promise<Record<Name, Cost>> {
  const names = Object.keys(sides) as Name[];
  const seen = Object.fromEntries(names.map((name) => [name, [] as Cost[]])) as Record<Name, Cost[]>;
  const postgres = () => (postmaster === undefined ? 0 : cpuOfChildren(postmaster));
  const server = () => servers.reduce((total, pid) => total + cpuOf(pid), 0);
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
