import { getAvailability } from '../../../api/src/booking/availability/availability.ts';
import { type Cost, measureInterleaved } from '../../measure/measure-interleaved.ts';
import { findDifferences } from '../../measure/assert-equal.ts';
import { runConcurrently } from '../../measure/run-concurrently.ts';
import type { ResultLine, Benchmark } from '../../benchmark.ts';
import {
  toGetUrl,
  CSRF_HEADER,
  parseFreeStarts,
  toHashedPostBody,
  toPostBody,
} from '../../fixtures/availability-requests.ts';
import { type HttpResponse, HttpClient } from '../../fixtures/http-client.ts';
import { SERVICES } from '../../fixtures/office-sql.ts';
import { startProgram } from '../../servers/start-program.ts';

const CLIENTS = 16;
const QUERY = { serviceId: SERVICES.fifty, from: '2026-11-23', to: '2026-12-20' };

/** Measures availability requests over HTTP. */
export const benchmark: Benchmark = {
  name: 'availability-http',
  what: "four weeks of one operator, about 400 times, over HTTP: the server's CPU against that of node:http sending as many bytes",
  async measure(bench) {
    const database = await bench.openDatabase(bench.quick ? 40_000 : 1_000_000);
    const request = { ...QUERY, serviceId: SERVICES.one };
    const api = await startProgram('api-server.ts', [database.url]);
    const client = new HttpClient(api.port, CLIENTS);
    const post = () => client.send('POST', '/graphql', toPostBody(request));
    const get = () => client.send('GET', toGetUrl(request), undefined, CSRF_HEADER);
    const hashed = () => client.send('POST', '/graphql', toHashedPostBody(request));
    const first = await post();
    const byGet = await get();
    const known = { ...CSRF_HEADER, 'if-none-match': String(byGet.headers['etag']) };
    const knownAlready = () => client.send('GET', toGetUrl(request), undefined, known);
    const raw = await startProgram('raw-server.ts', [String(first.body.length)]);
    const rawClient = new HttpClient(raw.port, CLIENTS);
    const plain = await startProgram('plain-availability-server.ts', [database.url]);
    const plainClient = new HttpClient(plain.port, CLIENTS);
    const plainPost = () => plainClient.send('POST', '/graphql', toPostBody(request));
    const rawPost = () => rawClient.send('POST', '/graphql', toPostBody(request));
    try {
      const times = bench.quick ? 300 : 2_000;
      const load = (ask: () => Promise<HttpResponse>) => async () =>
        (await runConcurrently(CLIENTS, times, ask)).length;
      for (const ask of [post, hashed, get, knownAlready, rawPost, plainPost]) await load(ask)();
      const cost = await measureInterleaved(
        bench.rounds,
        {
          post: load(post),
          hashed: load(hashed),
          get: load(get),
          known: load(knownAlready),
          raw: load(rawPost),
          plain: load(plainPost),
        },
        { postmaster: bench.postmaster, servers: [api.pid, raw.pid, plain.pid] },
      );
      const days = (await getAvailability(database.ctx, { ...request, operatorId: null }, request.from, request.to))!
        .days;
      const wrong = findDifferences({
        computed: days.flatMap(({ free }) => free),
        post: parseFreeStarts(first.body),
        hashed: parseFreeStarts((await hashed()).body),
        get: parseFreeStarts(byGet.body),
        plain: parseFreeStarts((await plainPost()).body),
      });
      const again = await knownAlready();
      if (again.status !== 304) wrong.push(`who has it already is answered ${again.status}, not 304`);
      const line = (of: string, mine: Cost, goal: ResultLine['goal'], floor = cost.raw): ResultLine => ({
        of,
        unit: 'ms of server CPU',
        ours: mine.server,
        reference: floor.server,
        ratio: mine.server / floor.server,
        goal,
        wrong,
        also: { 'requests/s': 1000 / mine.wall, 'CPU of PostgreSQL, ms': mine.postgres, bytes: first.body.length },
      });
      return [
        line('each asked by itself (POST)', cost.post, { atMost: 10, ambitious: 5 }),
        line('POST by hash, of Fastify without GraphQL', cost.hashed, { atMost: 1.6 }, cost.plain),
        line('POST as text, of Fastify without GraphQL', cost.post, { atMost: 1.7 }, cost.plain),
        line('repeated, anonymous (GET by hash)', cost.get, { atMost: 1.8 }),
        line('repeated, unchanged (ETag, 304)', cost.known, { atMost: 1.5 }),
      ];
    } finally {
      client.close();
      rawClient.close();
      plainClient.close();
      await Promise.all([api.stop(), raw.stop(), plain.stop()]);
      await database.close();
    }
  },
};
