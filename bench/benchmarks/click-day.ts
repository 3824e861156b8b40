import type { Bench } from '../bench-context.ts';
import { interleaved } from '../measure/measure-interleaved.ts';
import type { Line, Row } from '../benchmark.ts';
import {
  any,
  type Crowd,
  crowdInSql,
  crowdOverHttp,
  first,
  type Release,
  type Taste,
  wrongOf,
} from '../fixtures/load-generator.ts';
import { Caller } from '../fixtures/http-client.ts';
import { startProgram } from '../fixtures/start-program.ts';
import type { World } from '../fixtures/database.ts';

const CONNECTIONS = 32;

/** The day on which a service opens and everybody comes. */
export const row: Row = {
  name: 'click-day',
  what: 'a thousand citizens for 400 times, through the API, against the same in SQL; and 150 who all want the first time, against 150 who want any',
  async measure(bench) {
    const release = { from: '2026-11-24', to: bench.quick ? '2026-11-24' : '2026-11-27' };
    const times = bench.quick ? 100 : 400;
    const citizens = bench.quick ? 250 : 1_000;
    return [await clickDay(bench, release, citizens, times), await herd(bench, release, bench.quick ? 50 : 150, times)];
  },
};

async function clickDay(bench: Bench, release: Release, citizens: number, times: number): Promise<Line> {
  const wrong: string[] = [];
  const api = () =>
    inFreshOffice(bench, wrong, citizens, times, (caller) =>
      crowdOverHttp(caller, citizens, CONNECTIONS, release, any),
    );
  const sql = () =>
    inFreshOffice(bench, wrong, citizens, times, (_, world) => crowdInSql(world, citizens, CONNECTIONS, release));
  const cost = await interleaved(Math.min(3, bench.rounds), { api, sql }, { postmaster: bench.postmaster });
  return {
    of: `${citizens} citizens, ${times} times`,
    unit: 's until all are answered',
    ours: cost.api.wall / 1000,
    reference: cost.sql.wall / 1000,
    ratio: cost.api.wall / cost.sql.wall,
    goal: { atMost: 3 },
    wrong,
    also: {
      'CPU of PostgreSQL, s': cost.api.postgres / 1000,
      'in SQL, CPU of PostgreSQL, s': cost.sql.postgres / 1000,
    },
  };
}

async function herd(bench: Bench, release: Release, citizens: number, times: number): Promise<Line> {
  const wrong: string[] = [];
  const crowdOf = (taste: Taste) => () =>
    inFreshOffice(bench, wrong, citizens, times, (caller) =>
      crowdOverHttp(caller, citizens, CONNECTIONS, release, taste),
    );
  const cost = await interleaved(
    Math.min(3, bench.rounds),
    { first: crowdOf(first), any: crowdOf(any) },
    { postmaster: bench.postmaster },
  );
  return {
    of: `${citizens} citizens, all the first time`,
    unit: 's until all have one',
    ours: cost.first.wall / 1000,
    reference: cost.any.wall / 1000,
    ratio: cost.first.wall / cost.any.wall,
    goal: { atMost: 1.5 },
    wrong,
    also: {
      'CPU of PostgreSQL, s': cost.first.postgres / 1000,
      'any time, CPU of PostgreSQL, s': cost.any.postgres / 1000,
    },
  };
}

/** Lets a crowd loose on an office where nobody has booked these times yet; only the crowd's own time counts. */
async function inFreshOffice(
  bench: Bench,
  wrong: string[],
  citizens: number,
  times: number,
  act: (caller: Caller, world: World) => Promise<Crowd>,
): Promise<{ units: number; wall: number }> {
  const world = await bench.world(10_000);
  const server = await startProgram('api-server.ts', [world.url]);
  const caller = new Caller(server.port, CONNECTIONS);
  try {
    await caller.ask('GET', '/healthz');
    const since = performance.now();
    const crowd = await act(caller, world);
    const wall = performance.now() - since;
    wrong.push(...(await wrongOf(world, crowd, citizens, times)));
    return { units: 1, wall };
  } finally {
    caller.close();
    await server.stop();
    await world.close();
  }
}
