import { RESPONSE_TIMEOUT_MS } from '../../api/src/server/http/timeouts.ts';
import { interleaved } from '../measure/measure-interleaved.ts';
import { same } from '../measure/assert-equal.ts';
import { times } from '../measure/repeat.ts';
import type { Line, Row } from '../benchmark.ts';
import { freeOf, postOf } from '../fixtures/availability-requests.ts';
import { Caller } from '../fixtures/http-client.ts';
import { BOOKINGS } from '../fixtures/office-sql.ts';
import { startProgram } from '../fixtures/start-program.ts';
import { ANTI_JOIN, startsBy } from './availability.ts';

const SERVICE = 14;
const QUESTION = { serviceId: SERVICE, from: '2026-11-23', to: '2027-01-23' };

/** The most that one question may ask of the largest office we can think of. */
export const row: Row = {
  name: 'largest-question',
  what: 'what is free in 62 days of 200 operators, booked to 70 %, posted by one caller; against the time in which a citizen is answered',
  async measure({ world, quick, rounds, postmaster }): Promise<Line[]> {
    const office = await world(10_000);
    const server = await startProgram('api-server.ts', [office.url]);
    const caller = new Caller(server.port, 1);
    try {
      for (const sql of OPERATORS) await office.pool.query(sql);
      await office.pool.query(BOOKINGS, [301, 500, QUESTION.from, QUESTION.to, 1_000_000, 10_000]);
      await office.pool.query('vacuum analyze booking');
      const ask = async () => {
        const { status, body } = await caller.ask('POST', '/graphql', postOf(QUESTION));
        if (status !== 200) throw new Error(`${status} ${body.toString()}`);
        return freeOf(body);
      };
      const free = await ask();
      const cost = await interleaved(
        rounds,
        { ask: times(quick ? 3 : 10, ask) },
        { postmaster, servers: [server.pid] },
      );
      const wrong = same({
        ours: free,
        'an anti-join in SQL': await startsBy(office.pool, ANTI_JOIN, SERVICE, QUESTION.to),
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
      caller.close();
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
