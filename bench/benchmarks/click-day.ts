import type { BenchContext } from '../bench-context.ts';
import { measureInterleaved } from '../measure/measure-interleaved.ts';
import type { ResultLine, Benchmark } from '../benchmark.ts';
import {
  any,
  type LoadResult,
  runLoadInSql,
  runLoadOverHttp,
  first,
  type Release,
  type SlotChoice,
  findLoadErrors,
} from '../fixtures/load-generator.ts';
import { HttpClient } from '../fixtures/http-client.ts';
import { startProgram } from '../servers/start-program.ts';
import type { BenchDatabase } from '../fixtures/database.ts';

const CONNECTIONS = 32;

/** Measures the release day of a service, with far more citizens than slots. */
export const benchmark: Benchmark = {
  name: 'click-day',
  what: 'a thousand citizens for 400 times, through the API, against the same in SQL; and 150 who all want the first time, against 150 who want any',
  async measure(bench) {
    const release = { from: '2026-11-24', to: bench.quick ? '2026-11-24' : '2026-11-27' };
    const times = bench.quick ? 100 : 400;
    const citizens = bench.quick ? 250 : 1_000;
    return [
      await measureReleaseDay(bench, release, citizens, times),
      await measureFirstSlotContention(bench, release, bench.quick ? 50 : 150, times),
    ];
  },
};

async function measureReleaseDay(
  bench: BenchContext,
  release: Release,
  citizens: number,
  times: number,
): Promise<ResultLine> {
  const wrong: string[] = [];
  const api = () =>
    runInFreshDatabase(bench, wrong, citizens, times, (client) =>
      runLoadOverHttp(client, citizens, CONNECTIONS, release, any),
    );
  const sql = () =>
    runInFreshDatabase(bench, wrong, citizens, times, (_, database) =>
      runLoadInSql(database, citizens, CONNECTIONS, release),
    );
  const cost = await measureInterleaved(Math.min(3, bench.rounds), { api, sql }, { postmaster: bench.postmaster });
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

async function measureFirstSlotContention(
  bench: BenchContext,
  release: Release,
  citizens: number,
  times: number,
): Promise<ResultLine> {
  const wrong: string[] = [];
  const runLoadWith = (choose: SlotChoice) => () =>
    runInFreshDatabase(bench, wrong, citizens, times, (client) =>
      runLoadOverHttp(client, citizens, CONNECTIONS, release, choose),
    );
  const cost = await measureInterleaved(
    Math.min(3, bench.rounds),
    { first: runLoadWith(first), any: runLoadWith(any) },
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

/** Runs a load on a new database without bookings on these days; only the duration of the load counts. */
async function runInFreshDatabase(
  bench: BenchContext,
  wrong: string[],
  citizens: number,
  times: number,
  run: (client: HttpClient, database: BenchDatabase) => Promise<LoadResult>,
): Promise<{ units: number; wall: number }> {
  const database = await bench.openDatabase(10_000);
  const server = await startProgram('api-server.ts', [database.url]);
  const client = new HttpClient(server.port, CONNECTIONS);
  try {
    await client.send('GET', '/healthz');
    const since = performance.now();
    const result = await run(client, database);
    const wall = performance.now() - since;
    wrong.push(...(await findLoadErrors(database, result, citizens, times)));
    return { units: 1, wall };
  } finally {
    client.close();
    await server.stop();
    await database.close();
  }
}
