import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { failures } from './harness/clients/citizen-clients.ts';
import { migrate } from './harness/servers/run-migrations.ts';
import { MAX_SETUP_MS, more, type Replicated, replicated } from './harness/servers/replicated-service.ts';
import { screen } from './harness/clients/live-client.ts';
import { answers } from './harness/servers/server-process.ts';
import { until } from './harness/checks/wait-for.ts';

/** Each worker sends so many mails at a time. */
const IN_HAND = 2;

let town: Replicated;

beforeAll(async () => {
  town = await replicated();
}, MAX_SETUP_MS);
afterAll(() => town?.close());

describe('three servers behind HAProxy with deploy/haproxy.cfg', () => {
  it('each is killed under load: nothing acknowledged is lost, who asks again has the one booking, screens of staff are told on', async () => {
    const screens = await Promise.all([1, 2, 3].map(() => screen(town.front.origin, town.office.placeId)));
    const everyScreenIsTold = () => {
      const before = screens.map(({ told }) => told);
      return until('every screen is told', () => screens.every(({ told }, i) => told > before[i]!));
    };
    const { failed, twice, kills, reconnected } = await town.underLoad('killed one after the other', async (crowd) => {
      let [kills, longest] = [0, 0];
      // Until somebody was asking the one that is killed: the same count must find nothing when town.servers are
      // replaced.
      while (kills < town.servers.length || (failures(crowd) === 0 && kills < 30)) {
        const server = town.servers[kills++ % town.servers.length]!;
        await more(crowd);
        await server.kill();
        longest = Math.max(longest, await everyScreenIsTold());
        await server.start();
      }
      const reconnected = screens.reduce((sum, { connected }) => sum + connected - 1, 0);
      await Promise.all(screens.map((one) => one.close()));
      return { kills, reconnected, 'longest until every screen was told (ms)': longest };
    });
    expect(failed).toBeGreaterThan(0);
    expect(reconnected).toBeGreaterThan(0);
    // What a killed worker had on the line may go out once more.
    expect(twice).toBeLessThanOrEqual(kills * IN_HAND);
  });

  it('the workers of all three send each mail once; were they to forget who has which, some would go out twice', async () => {
    town.mailServerBehaves({ takesMs: 200 });
    onTestFinished(() => town.mailServerBehaves('accept'));
    const { twice, atOnce } = await town.underLoad('three workers on one outbox', async (crowd) => {
      let atOnce = 0;
      await until('several workers have mails in hand', async () => {
        const [at] = await town.cluster.ask<{ n: number }>(
          `select count(distinct locked_by)::int as n from graphile_worker.jobs where task_identifier = 'send-mail'`,
        );
        atOnce = Math.max(atOnce, at!.n);
        return crowd.acknowledged.length >= 30 && atOnce > IN_HAND;
      });
      return { atOnce };
    });
    expect(twice).toBe(0);
    // More hands than one server has.
    expect(atOnce).toBeGreaterThan(IN_HAND);
    const careless = await town.underLoad('three workers that forget who has which mail', async (crowd) => {
      const before = town.mails.twice().length;
      await until('a mail went out twice', async () => {
        await town.cluster.ask(`update graphile_worker._private_jobs set locked_at = null, locked_by = null`);
        await town.cluster.ask(`select 1 from graphile_worker.add_job('relay-mails')`);
        return crowd.acknowledged.length > 0 && town.mails.twice().length > before;
      });
      return {};
    });
    expect(careless.twice).toBeGreaterThan(0);
  });

  it('while PostgreSQL is away no server is ready, and people are still told so by the service itself', async () => {
    await town.cluster.stop();
    await until('the balancer finds no server ready', () => town.front.said().includes('has no server available'));
    const answer = await fetch(`${town.front.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ bookingByToken(token: "unknown") { number } }' }),
    });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] });
    await town.cluster.start();
    for (const { origin } of town.servers) await until('it is ready again', () => answers(`${origin}/readyz`));
  });
});

it('four that set up the same empty database at once all succeed, and it is set up once', async () => {
  await town.cluster.ask('create database empty');
  const databaseUrl = Object.assign(new URL(town.cluster.url), { pathname: '/empty' }).href;
  const setUps = await Promise.all([1, 2, 3, 4].map(() => migrate(databaseUrl)));
  expect(setUps.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
  expect(setUps.filter(({ said }) => said.includes('First staff account'))).toHaveLength(1);
});
