import { getAvailability } from '../../api/src/booking/availability/availability.ts';
import { type Cost, interleaved } from '../measure/measure-interleaved.ts';
import { same } from '../measure/assert-equal.ts';
import { together } from '../measure/run-concurrently.ts';
import type { Line, Row } from '../benchmark.ts';
import { addressOf, BY_GET, freeOf, postOf } from '../fixtures/availability-requests.ts';
import { type Answer, Caller } from '../fixtures/http-client.ts';
import { SERVICES } from '../fixtures/office-sql.ts';
import { startProgram } from '../fixtures/start-program.ts';

const CLIENTS = 16;
const QUESTION = { serviceId: SERVICES.fifty, from: '2026-11-23', to: '2026-12-20' };

/** Asking what is free over HTTP. */
export const row: Row = {
  name: 'availability-http',
  what: "four weeks of one operator, about 400 times, over HTTP: the server's CPU against that of node:http sending as many bytes",
  async measure(bench) {
    const world = await bench.world(bench.quick ? 40_000 : 1_000_000);
    const question = { ...QUESTION, serviceId: SERVICES.one };
    const api = await startProgram('api-server.ts', [world.url]);
    const caller = new Caller(api.port, CLIENTS);
    const post = () => caller.ask('POST', '/graphql', postOf(question));
    const get = () => caller.ask('GET', addressOf(question), undefined, BY_GET);
    const first = await post();
    const byGet = await get();
    const known = { ...BY_GET, 'if-none-match': String(byGet.headers['etag']) };
    const knownAlready = () => caller.ask('GET', addressOf(question), undefined, known);
    const raw = await startProgram('raw-server.ts', [String(first.body.length)]);
    const rawCaller = new Caller(raw.port, CLIENTS);
    const rawPost = () => rawCaller.ask('POST', '/graphql', postOf(question));
    try {
      const times = bench.quick ? 300 : 2_000;
      const load = (ask: () => Promise<Answer>) => async () => (await together(CLIENTS, times, ask)).length;
      for (const ask of [post, get, knownAlready, rawPost]) await load(ask)();
      const cost = await interleaved(
        bench.rounds,
        { post: load(post), get: load(get), known: load(knownAlready), raw: load(rawPost) },
        { postmaster: bench.postmaster, servers: [api.pid, raw.pid] },
      );
      const days = (await getAvailability(world.ctx, { ...question, operatorId: null }, question.from, question.to))!
        .days;
      const wrong = same({
        computed: days.flatMap(({ free }) => free),
        post: freeOf(first.body),
        get: freeOf(byGet.body),
      });
      const again = await knownAlready();
      if (again.status !== 304) wrong.push(`who has it already is answered ${again.status}, not 304`);
      const line = (of: string, mine: Cost, goal: Line['goal']): Line => ({
        of,
        unit: 'ms of server CPU',
        ours: mine.server,
        reference: cost.raw.server,
        ratio: mine.server / cost.raw.server,
        goal,
        wrong,
        also: { 'requests/s': 1000 / mine.wall, 'CPU of PostgreSQL, ms': mine.postgres, bytes: first.body.length },
      });
      return [
        line('each asked by itself (POST)', cost.post, { atMost: 10, ambitious: 5 }),
        line('repeated, anonymous (GET by hash)', cost.get, { atMost: 1.5 }),
        line('repeated, unchanged (ETag, 304)', cost.known, { atMost: 1.5 }),
      ];
    } finally {
      caller.close();
      rawCaller.close();
      await Promise.all([api.stop(), raw.stop()]);
      await world.close();
    }
  },
};
