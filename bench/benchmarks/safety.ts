import { randomUUID } from 'node:crypto';
import { measureInterleaved } from '../measure/measure-interleaved.ts';
import type { ResultLine, Benchmark } from '../benchmark.ts';
import { startBookingServer } from '../fixtures/booking-server.ts';

/** Measures the cost of the constraint that excludes double bookings. */
export const benchmark: Benchmark = {
  name: 'safety',
  what: 'bookings per second over HTTP, against the same service on a table without the constraint that excludes double bookings',
  async measure(bench): Promise<ResultLine[]> {
    const size = bench.quick ? 40_000 : 1_000_000;
    const safe = await startBookingServer(await bench.openDatabase(size), `safe-${randomUUID()}`);
    const bare = await startBookingServer(await bench.openDatabase(size), `bare-${randomUUID()}`);
    try {
      await bare.database.pool.query('alter table booking drop constraint booking_no_overlap');
      const lines: ResultLine[] = [];
      for (const clients of [1, 8, 32]) {
        const bookings = (bench.quick ? 50 : 300) * (clients === 1 ? 1 : 2);
        const cost = await measureInterleaved(
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
