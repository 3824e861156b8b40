import { randomUUID } from 'node:crypto';
import { interleaved } from '../measure/measure-interleaved.ts';
import type { Line, Row } from '../benchmark.ts';
import { bookingSite } from '../fixtures/booking-server.ts';

/** What it costs that no time is ever given twice. */
export const row: Row = {
  name: 'safety',
  what: 'bookings per second over HTTP, against the same service on a table without the constraint that excludes double bookings',
  async measure(bench): Promise<Line[]> {
    const size = bench.quick ? 40_000 : 1_000_000;
    const safe = await bookingSite(await bench.world(size), `safe-${randomUUID()}`);
    const bare = await bookingSite(await bench.world(size), `bare-${randomUUID()}`);
    try {
      await bare.world.pool.query('alter table booking drop constraint booking_no_overlap');
      const lines: Line[] = [];
      for (const clients of [1, 8, 32]) {
        const bookings = (bench.quick ? 50 : 300) * (clients === 1 ? 1 : 2);
        const cost = await interleaved(
          bench.rounds,
          { safe: () => safe.book(clients, bookings), bare: () => bare.book(clients, bookings) },
          { postmaster: bench.postmaster, servers: [safe.pid, bare.pid] },
        );
        lines.push({
          of: `${clients} ${clients === 1 ? 'client' : 'clients'}`,
          unit: 'bookings/s',
          ours: 1000 / cost.safe.wall,
          reference: 1000 / cost.bare.wall,
          ratio: cost.bare.wall / cost.safe.wall,
          goal: { atLeast: 0.6 },
          wrong: [],
          also: { 'CPU of PostgreSQL, ms': cost.safe.postgres, 'and without': cost.bare.postgres },
        });
      }
      const wrong = [...(await safe.wrong()), ...(await bare.wrong())];
      return lines.map((line) => ({ ...line, wrong }));
    } finally {
      await safe.close();
      await bare.close();
    }
  },
};
