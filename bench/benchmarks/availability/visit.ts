import { getAvailability } from '../../../api/src/booking/availability/availability.ts';
import type { Benchmark, ResultLine } from '../../benchmark.ts';
import { SERVICES } from '../../fixtures/office-sql.ts';
import { measureInterleaved } from '../../measure/measure-interleaved.ts';
import { repeat } from '../../measure/repeat.ts';

const [FROM, TO] = ['2026-11-23', '2026-12-06'];
const VISITED = [331, 332] as const;
const PEOPLE = 3;
// Short enough for the gaps between the bookings: a visit takes 14 minutes.
const MINUTES = 3;
const MINUTES_PER_FURTHER_PERSON = 2;
const MAX_RATIO = 1.3;
const MINUTE_MS = 60_000;
const VISIT_MS = 2 * (MINUTES + (PEOPLE - 1) * MINUTES_PER_FURTHER_PERSON) * MINUTE_MS;

/** Measures availability for several people and services, without HTTP. */
export const benchmark: Benchmark = {
  name: 'visit',
  what: 'availability for several people and services, against one person with one service of the same operators',
  async measure(bench): Promise<ResultLine[]> {
    const { pool, ctx, close } = await bench.openDatabase(bench.quick ? 40_000 : 1_000_000);
    try {
      await pool.query(
        `insert into service (municipality_id, id, place_id, slug, name, duration_minutes, step_minutes, horizon_days,
           max_people, minutes_per_further_person, first_reminder_hours, second_reminder_hours)
         select 1, id, 1, 'servizio-' || id, 'Servizio ' || id, $2, 15, 730, $3, $4, null, null
         from unnest($1::int[]) as id`,
        [VISITED, MINUTES, PEOPLE, MINUTES_PER_FURTHER_PERSON],
      );
      await pool.query(
        `insert into service_operator (municipality_id, service_id, operator_id)
         select 1, id, operator_id from service_operator, unnest($1::int[]) as id
         where municipality_id = 1 and service_id = $2`,
        [VISITED, SERVICES.ten],
      );
      await pool.query('insert into service_combination values (1, $1, $2)', [...VISITED]);
      const query = { serviceId: SERVICES.ten, operatorId: null };
      const visit = { people: PEOPLE, further: [{ serviceId: VISITED[1], people: PEOPLE }] };
      const ours = async () => (await getAvailability(ctx, { ...query, serviceId: VISITED[0], visit }, FROM, TO))!;
      const simple = async () => (await getAvailability(ctx, query, FROM, TO))!;
      const often = bench.quick ? 10 : 60;
      for (let i = 0; i < 10; i++) await Promise.all([ours(), simple()]);
      const cost = await measureInterleaved(
        bench.rounds,
        { ours: repeat(often, ours), simple: repeat(often, simple) },
        { postmaster: bench.postmaster },
      );
      const { agenda, days } = await ours();
      const free = days.flatMap((day) => day.free);
      const fits = (start: number) =>
        agenda.operators.some(({ lanes: [lane] }) =>
          lane!.every((span) => span.end <= start || span.start >= start + VISIT_MS),
        );
      return [
        {
          of: '3 people x 2 services, ten x 14 days',
          unit: 'ms',
          ours: cost.ours.wall,
          reference: cost.simple.wall,
          ratio: cost.ours.wall / cost.simple.wall,
          goal: { atMost: MAX_RATIO },
          wrong: [
            ...(free.length === 0 ? ['nothing is free: nothing was measured'] : []),
            ...(free.every(fits) ? [] : ['a free start has no operator who is free for the whole visit']),
          ],
          also: {
            'CPU of Node, ms': cost.ours.own,
            'CPU of PostgreSQL, ms': cost.ours.postgres,
            'one person, CPU of Node': cost.simple.own,
            'one person, CPU of PostgreSQL': cost.simple.postgres,
          },
        },
      ];
    } finally {
      await close();
    }
  },
};
