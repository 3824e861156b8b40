import { Client, type Pool } from 'pg';
import { readServiceAgenda } from '../../api/src/agenda/service-agenda/service-agenda.ts';
import { runInsertBooking } from '../../api/src/booking/create/insert/insert-booking.sql.ts';
import { repeat } from '../measure/repeat.ts';
import { measureInterleaved } from '../measure/measure-interleaved.ts';
import { exampleBooking } from '../reference/example-booking.ts';
import type { ResultLine, Benchmark } from '../benchmark.ts';
import { ITALY, MUNICIPALITY_COUNT } from '../fixtures/italy-sql.ts';
import { NOW } from '../fixtures/office-sql.ts';
import { openBenchDatabase } from '../fixtures/database.ts';

const DAY = 86_400_000;

/** Measures one database with all Italian municipalities. */
export const benchmark: Benchmark = {
  name: 'italy',
  what:
    `${MUNICIPALITY_COUNT} comuni in one database, with a thousandth of the bookings they would make in a year: ` +
    'query plans, agenda and booking of one comune, against the same comune alone',
  async measure(bench): Promise<ResultLine[]> {
    const { url, drop } = await bench.openEmptyDatabase();
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(ITALY);
    await client.query('vacuum analyze');
    const { rows } = await client.query<{ bookings: number; size: string }>(
      'select count(*)::int as bookings, pg_size_pretty(pg_database_size(current_database())) as size from booking',
    );
    bench.log(`  ${MUNICIPALITY_COUNT} comuni, ${rows[0]!.bookings} bookings, ${rows[0]!.size}`);
    await client.end();
    const italy = await openBenchDatabase(url, drop);
    const alone = await bench.openDatabase(10_000);
    try {
      const wrong = await findUnscopedPlans(italy.pool);
      let nth = 0;
      const agenda = (of: typeof italy, municipalityId: number, serviceId: number) => () =>
        readServiceAgenda(of.ctx.db, {
          municipalityId,
          serviceId,
          operatorId: null,
          span: { start: NOW, end: NOW + 14 * DAY },
          fromDate: '2026-11-23',
          toDate: '2026-12-06',
          now: NOW,
        });
      const book = (of: typeof italy) => () => {
        const booking = exampleBooking(of.ctx, nth++, Date.parse('2060-01-01T00:00:00Z') + nth * 900_000);
        const operator = of === italy ? 1 : booking.details.operator.id;
        const details =
          of === italy ? { ...booking.details, service: { ...booking.details.service, id: 1 } } : booking.details;
        return runInsertBooking(of.ctx.db, { operatorId: String(operator), counter: 1 }, { ...booking, details });
      };
      const cost = await measureInterleaved(
        bench.rounds,
        {
          agenda: repeat(50, agenda(italy, 4_000, 1)),
          agendaAlone: repeat(50, agenda(alone, 1, 11)),
          book: repeat(50, book(italy)),
          bookAlone: repeat(50, book(alone)),
        },
        { postmaster: bench.postmaster },
      );
      const line = (of: string, ours: number, reference: number): ResultLine => ({
        of,
        unit: 'ms',
        ours,
        reference,
        ratio: ours / reference,
        goal: null,
        wrong,
        also: { bookings: rows[0]!.bookings },
      });
      return [
        line('agenda of a comune, 14 days', cost.agenda.wall, cost.agendaAlone.wall),
        line('a booking written', cost.book.wall, cost.bookAlone.wall),
      ];
    } finally {
      await alone.close();
      await italy.close();
    }
  },
};

/** Returns the query plans of one municipality that scan a whole table, or use an index without municipality_id. */
async function findUnscopedPlans(pool: Pool): Promise<string[]> {
  const reads = {
    'busy times': `select busy_until, counter from booking where municipality_id = 4000 and operator_id = 1 and status in ('REQUESTED', 'CONFIRMED')
      and starts_at > '2026-11-21' and starts_at < '2026-12-07' order by starts_at`,
    'opening hours': 'select * from opening_hours where municipality_id = 4000 and operator_id = 1',
    services: 'select * from service where municipality_id = 4000 and id = 1',
    'who offers it': 'select operator_id from service_operator where municipality_id = 4000 and service_id = 1',
    'a surname':
      "select id from booking where municipality_id = 4000 and lower(applicant_surname) like 'cognome1%' order by starts_at desc limit 21",
    'the day of a place':
      "select id from booking where municipality_id = 4000 and place_id = 1 and starts_at >= '2026-11-24' and starts_at < '2026-11-25'",
  };
  const wrong: string[] = [];
  for (const [what, sql] of Object.entries(reads)) {
    const { rows } = await pool.query<{ 'QUERY PLAN': string }>(`explain ${sql}`);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    if (plan.includes('Seq Scan') || !plan.includes('municipality_id = 4000')) wrong.push(`${what}: ${plan}`);
    if (what === 'busy times' && !plan.includes('Index Only Scan'))
      wrong.push(`${what} are not read from the index alone: ${plan}`);
  }
  return wrong;
}
