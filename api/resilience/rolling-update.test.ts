import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Citizens, failures } from './harness/clients/citizen-clients.ts';
import { migrate } from './harness/servers/run-migrations.ts';
import { nextVersion, type Version } from './harness/servers/next-version.ts';
import { DRAIN_MS, MAX_SETUP_MS, more, type Replicated, replicated } from './harness/servers/replicated-service.ts';
import { ROOT, type ServerProcess } from './harness/servers/server-process.ts';
import { until } from './harness/checks/wait-for.ts';

let next: Version | undefined;
let town: Replicated;

beforeAll(async () => {
  town = await replicated();
}, MAX_SETUP_MS);
afterAll(async () => {
  await town?.close();
  next?.remove();
});

/** SIGTERM to each, and another of that version in its place; the longest that one took to end. */
async function replaceAll(crowd: Citizens, version = ROOT): Promise<number> {
  let longestStop = 0;
  for (const server of town.servers) {
    await more(crowd);
    const { code, took } = await server.stop();
    expect(code).toBe(0);
    longestStop = Math.max(longestStop, took);
    await server.start(version);
  }
  await more(crowd);
  return longestStop;
}

describe('three servers behind HAProxy with deploy/haproxy.cfg', () => {
  it('one that is told to stop says so, and goes on answering for DRAIN_MS', async () => {
    const [server] = town.servers as [ServerProcess];
    const stopped = server.stop();
    await until('it says that it stops', async () => (await fetch(`${server.origin}/readyz`)).status === 503);
    const answer = await fetch(server.origin);
    expect([answer.status, answer.headers.get('connection')]).toEqual([200, 'close']);
    expect((await stopped).took).toBeGreaterThanOrEqual(DRAIN_MS);
    await server.start();
  });

  it('all are replaced one after the other under load: no request fails, each mail goes out once, none takes ten seconds to end', async () => {
    const { failed, twice, longestStop } = await town.underLoad('replaced one after the other', async (crowd) => ({
      longestStop: await replaceAll(crowd),
    }));
    expect([failed, twice]).toEqual([0, 0]);
    expect(longestStop).toBeLessThan(10_000);
  });

  it('the next version, which adds a column, takes their place under load: no request fails', async () => {
    const { folder, migration } = (next = nextVersion('alter table booking add column of_the_next_version integer'));
    const { failed, twice, longestStop } = await town.underLoad('replaced by the next version', async (crowd) => {
      await more(crowd);
      expect(await migrate(town.cluster.url, folder)).toMatchObject({ code: 0 });
      return { longestStop: await replaceAll(crowd, folder) };
    });
    const done = await town.cluster.ask(`select from mikro_orm_migrations where name = $1`, [migration]);
    expect([failed, twice, done.length]).toEqual([0, 0, 1]);
    expect(longestStop).toBeLessThan(10_000);
  });

  it('a migration that the servers cannot live with is seen by the same count', async () => {
    const { failed } = await town.underLoad('with a column that they know nothing of and must fill', async (crowd) => {
      await more(crowd);
      await town.cluster.ask(`alter table booking add column must integer not null default 0`);
      await town.cluster.ask(`alter table booking alter column must drop default`);
      await until('somebody was failed', () => failures(crowd) > 0);
      await town.cluster.ask(`alter table booking drop column must`);
      await more(crowd);
      return {};
    });
    expect(failed).toBeGreaterThan(0);
  });
});
