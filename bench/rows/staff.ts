import { readAgenda } from '../../api/src/agenda/read-agenda.ts';
import { findBookings } from '../../api/src/booking/find-bookings.ts';
import { interleaved } from '../measure/interleaved.ts';
import { same } from '../measure/same.ts';
import { times } from '../measure/times.ts';
import type { Line, Row } from '../row.ts';

const NOBODY_IN_PARTICULAR = { placeId: null, placeIds: null, operatorId: null, from: null, to: null, status: null };

/** What staff do all day. */
export const row: Row = {
  name: 'staff',
  what: 'finding by the beginning of a surname among a million, and the agenda of a place for a day, against the bare indexed reads',
  async measure(bench): Promise<Line[]> {
    const world = await bench.world(bench.quick ? 40_000 : 1_000_000);
    try {
      const { pool, work } = world;
      const find = () => findBookings(work, { ...NOBODY_IN_PARTICULAR, text: 'cognome1234' }, 20, null);
      const bareFind = () => pool.query<{ id: string }>({ name: 'bare-find', text: FIND, values: ['cognome1234%'] });
      const agenda = () => readAgenda(work, { placeId: 1, operatorId: null, from: DAY, to: DAY });
      const bareAgenda = () => pool.query<{ id: string }>({ name: 'bare-agenda', text: AGENDA, values: [DAY] });
      const often = bench.quick ? 10 : 100;
      for (const one of [find, bareFind, agenda, bareAgenda]) await times(10, one)();
      const cost = await interleaved(
        bench.rounds,
        {
          find: times(often, find),
          bareFind: times(often, bareFind),
          agenda: times(often, agenda),
          bareAgenda: times(often, bareAgenda),
        },
        { postmaster: bench.postmaster },
      );
      const found = same({
        ours: (await find()).lines.map(({ id }) => id),
        bare: (await bareFind()).rows.slice(0, 20).map(({ id }) => id),
      });
      const shown = same({
        ours: (await agenda())
          .flatMap(({ columns }) => columns.flatMap(({ bookings }) => bookings.map(({ id }) => id)))
          .toSorted(),
        bare: (await bareAgenda()).rows.map(({ id }) => id).toSorted(),
      });
      return [
        line('find by surname', cost.find.wall, cost.bareFind.wall, found),
        line('agenda of a day, 100 operators', cost.agenda.wall, cost.bareAgenda.wall, shown),
      ];
    } finally {
      await world.close();
    }
  },
};

const DAY = '2026-11-24';

const FIND = `select * from booking where municipality_id = 1 and lower(applicant_surname) like $1 order by starts_at desc, id desc limit 21`;

const AGENDA = `select * from booking where municipality_id = 1 and place_id = 1 and starts_at >= $1::date and starts_at < $1::date + 1
  and status not in ('CANCELLED', 'REJECTED')`;

function line(of: string, ours: number, reference: number, wrong: string[]): Line {
  return { of, unit: 'ms', ours, reference, ratio: ours / reference, goal: null, wrong, also: {} };
}
