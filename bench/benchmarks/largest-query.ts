import { RESPONSE_TIMEOUT_MS } from '../../api/src/server/http/timeouts.ts';
import { measureInterleaved } from '../measure/measure-interleaved.ts';
import { findDifferences } from '../measure/assert-equal.ts';
import { repeat } from '../measure/repeat.ts';
import type { ResultLine, Benchmark } from '../benchmark.ts';
import { parseFreeStarts, toPostBody } from '../fixtures/availability-requests.ts';
import { HttpClient } from '../fixtures/http-client.ts';
import { BOOKINGS } from '../fixtures/office-sql.ts';
import { startProgram } from '../servers/start-program.ts';
import { ANTI_JOIN, queryStarts } from './availability/availability.ts';

const SERVICE = 14;
const QUERY = { serviceId: SERVICE, from: '2026-11-23', to: '2027-01-23' };

/** Measures the largest permitted availability query on the largest expected office. */
export const benchmark: Benchmark = {
  name: 'largest-question',
  what: 'what is free in 62 days of 200 operators, booked to 70 %, posted by one client; against the time in which a citizen is answered',
  async measure({ openDatabase, quick, rounds, postmaster }): Promise<ResultLine[]> {
    const office = await openDatabase(10_000);
    const server = await startProgram('api-server.ts', [office.url]);
    const client = new HttpClient(server.port, 1);
    try {
      for (const sql of OPERATORS) await office.pool.query(sql);
      await office.pool.query(BOOKINGS, [301, 500, QUERY.from, QUERY.to, 1_000_000, 10_000]);
      await office.pool.query('vacuum analyze booking');
      const ask = async () => {
        const { status, body } = await client.send('POST', '/graphql', toPostBody(QUERY));
        if (status !== 200) throw new Error(`${status} ${body.toString()}`);
        return parseFreeStarts(body);
      };
      const free = await ask();
      const cost = await measureInterleaved(
        rounds,
        { ask: repeat(quick ? 3 : 10, ask) },
        { postmaster, servers: [server.pid] },
      );
      const wrong = findDifferences({
        ours: free,
        'an anti-join in SQL': await queryStarts(office.pool, ANTI_JOIN, SERVICE, QUERY.to),
      });
      if (free.length === 0) wrong.push('nothing is free: nothing was measured');
      return [
        {
          of: '200 operators x 62 days',
          unit: 'ms',
          ours: cost.ask.wall,
          reference: RESPONSE_TIMEOUT_MS,
          ratio: cost.ask.wall / RESPONSE_TIMEOUT_MS,
          goal: { atMost: 1 },
          wrong,
          also: { 'CPU of the server, ms': cost.ask.server, 'CPU of PostgreSQL, ms': cost.ask.postgres },
        },
      ];
    } finally {
      client.close();
      await server.stop();
      await office.close();
    }
  },
};

const OPERATORS = [
  `insert into service (municipality_id, id, place_id, slug, name, duration_minutes, step_minutes, horizon_days)
    values (1, ${SERVICE}, 1, 'largest', 'Il più grande', 15, 15, 730)`,
  `insert into operator (municipality_id, id, name) select 1, id, 'Operatore ' || id from generate_series(301, 500) as id`,
  `insert into service_operator (municipality_id, service_id, operator_id) select 1, ${SERVICE}, id
    from generate_series(301, 500) as id`,
  `insert into opening_hours (municipality_id, id, operator_id, place_id, weekday, opens, closes)
    select 1, nextval('row_id'), id, 1, weekday, opens, closes
    from generate_series(301, 500) as id,
      generate_series(1, 5) as weekday, (values (540, 720), (900, 1020)) as part (opens, closes)`,
];
