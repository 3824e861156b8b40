import { readAgenda } from '../../api/src/agenda/day-view/read-agenda.ts';
import { findBookings } from '../../api/src/booking/search/find-bookings.ts';
import { measureInterleaved } from '../measure/measure-interleaved.ts';
import { findDifferences } from '../measure/assert-equal.ts';
import { repeat } from '../measure/repeat.ts';
import type { ResultLine, Benchmark } from '../benchmark.ts';
import { BOOKINGS } from '../fixtures/office-sql.ts';

const NOBODY_IN_PARTICULAR = { placeId: null, placeIds: null, operatorId: null, from: null, to: null, status: null };

/** Measures the most frequent queries of staff. */
export const benchmark: Benchmark = {
  name: 'staff',
  what: 'search by surname, part of a telephone number and of an e-mail address among a million bookings, and the agenda of a day of a place with a hundred operators and of one with ten, against the bare indexed reads',
  async measure(bench): Promise<ResultLine[]> {
    const database = await bench.openDatabase(bench.quick ? 40_000 : 1_000_000);
    try {
      const { pool, ctx } = database;
      const findText = (text: string) => () => findBookings(ctx, { ...NOBODY_IN_PARTICULAR, text }, 20, null);
      const bareFindText = (pattern: string) => () => pool.query<{ id: string }>(FIND, [pattern]);
      const [find, bareFind] = [findText('cognome1234'), bareFindText('% cognome1234%')];
      const [phone, barePhone] = [findText('333 1234567'), bareFindText('%3331234567%')];
      const [email, bareEmail] = [findText('persona12345@'), bareFindText('%<%persona12345@%')];
      for (const sql of SECOND_PLACE) await pool.query(sql);
      await pool.query(BOOKINGS, [301, 310, DAY, DAY, 200, 2_000_000]);
      await pool.query(
        'update booking set place_id = 2, service_id = 15 where municipality_id = 1 and operator_id > 300',
      );
      const agendaOf = (placeId: number) => readAgenda(ctx, { placeId, operatorId: null, from: DAY, to: DAY });
      const bareAgendaOf = (placeId: number) =>
        pool.query<{ id: string }>({ name: 'bare-agenda', text: AGENDA, values: [DAY, placeId] });
      const [agenda, bareAgenda] = [() => agendaOf(1), () => bareAgendaOf(1)];
      const [ten, bareTen] = [() => agendaOf(2), () => bareAgendaOf(2)];
      const often = bench.quick ? 10 : 100;
      for (const one of [find, bareFind, phone, barePhone, email, bareEmail, agenda, bareAgenda, ten, bareTen])
        await repeat(10, one)();
      const cost = await measureInterleaved(
        bench.rounds,
        {
          find: repeat(often, find),
          bareFind: repeat(often, bareFind),
          phone: repeat(often, phone),
          barePhone: repeat(often, barePhone),
          email: repeat(often, email),
          bareEmail: repeat(often, bareEmail),
          agenda: repeat(often, agenda),
          bareAgenda: repeat(often, bareAgenda),
          ten: repeat(often, ten),
          bareTen: repeat(often, bareTen),
        },
        { postmaster: bench.postmaster },
      );
      const wrongFind = async (ours: typeof find, bare: typeof bareFind) =>
        findDifferences({
          ours: (await ours()).lines.map(({ id }) => id),
          bare: (await bare()).rows.slice(0, 20).map(({ id }) => id),
        });
      const wrongOf = async (placeId: number) =>
        findDifferences({
          ours: (await agendaOf(placeId))
            .flatMap(({ columns }) => columns.flatMap(({ bookings }) => bookings.map(({ id }) => id)))
            .toSorted(),
          bare: (await bareAgendaOf(placeId)).rows.map(({ id }) => id).toSorted(),
        });
      return [
        line('find by surname', cost.find.wall, cost.bareFind.wall, await wrongFind(find, bareFind), 3),
        line('find by telephone', cost.phone.wall, cost.barePhone.wall, await wrongFind(phone, barePhone), 3),
        line('find by e-mail', cost.email.wall, cost.bareEmail.wall, await wrongFind(email, bareEmail), 3),
        line('agenda of a day, 100 operators', cost.agenda.wall, cost.bareAgenda.wall, await wrongOf(1), 3),
        line('agenda of a day, 10 operators', cost.ten.wall, cost.bareTen.wall, await wrongOf(2), 3),
      ];
    } finally {
      await database.close();
    }
  },
};

const DAY = '2026-11-24';

const SECOND_PLACE = [
  `insert into place (municipality_id, id, slug, name, kind, address) values (1, 2, 'due', 'Sede due', 'OFFICE', 'Via Roma 2')`,
  `insert into service (municipality_id, id, place_id, slug, name, duration_minutes, step_minutes, horizon_days)
    values (1, 15, 2, 'service-15', 'Servizio 15', 15, 15, 730)`,
  `insert into operator (municipality_id, id, name) select 1, id, 'Operatore ' || id from generate_series(301, 310) as id`,
  `insert into service_operator (municipality_id, service_id, operator_id) select 1, 15, id
    from generate_series(301, 310) as id`,
  `insert into opening_hours (municipality_id, id, operator_id, place_id, weekday, opens, closes)
    select 1, nextval('row_id'), id, 2, weekday, opens, closes
    from generate_series(301, 310) as id,
      generate_series(1, 5) as weekday, (values (540, 720), (900, 1020)) as part (opens, closes)`,
];

const FIND = `select * from booking where municipality_id = 1 and search_text like $1
  order by starts_at < '2026-11-23T00:00:00+01:00',
    case when starts_at >= '2026-11-23T00:00:00+01:00' then starts_at end,
    case when starts_at >= '2026-11-23T00:00:00+01:00' then id end,
    starts_at desc, id desc
  limit 21`;

const AGENDA = `select * from booking where municipality_id = 1 and place_id = $2 and starts_at >= $1::date
  and starts_at < $1::date + 1
  and status not in ('CANCELLED', 'RELEASED', 'REJECTED')`;

function line(of: string, ours: number, reference: number, wrong: string[], atMost?: number): ResultLine {
  const goal = atMost === undefined ? null : { atMost };
  return { of, unit: 'ms', ours, reference, ratio: ours / reference, goal, wrong, also: {} };
}
