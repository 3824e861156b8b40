import { randomUUID } from 'node:crypto';
import { measureInterleaved } from '../measure/measure-interleaved.ts';
import { bareBooking } from '../reference/bare-booking.ts';
import type { ResultLine, Benchmark } from '../benchmark.ts';
import { startBookingServer } from '../fixtures/booking-server.ts';

/** Measures booking over HTTP with the citizens' page requests. */
export const benchmark: Benchmark = {
  name: 'book',
  what: 'bookings per second over HTTP, with any of five operators, against the bare statement that writes one',
  async measure(bench): Promise<ResultLine[]> {
    const server = await startBookingServer(
      await bench.openDatabase(bench.quick ? 40_000 : 1_000_000),
      `bench-${randomUUID()}`,
    );
    const bare = bareBooking(server.database);
    try {
      // Warm-up: before the JIT compiler has optimised the server, a booking takes three times as long.
      await server.book(8, bench.quick ? 100 : 2_000);
      const lines: ResultLine[] = [];
      for (const clients of [1, 8, 32]) {
        const bookings = (bench.quick ? 100 : 500) * (clients === 1 ? 1 : 2);
        await server.book(clients, bookings);
        const cost = await measureInterleaved(
          bench.rounds,
          { ours: () => server.book(clients, bookings), bare: () => bare.book(clients, bookings * 2) },
          { postmaster: bench.postmaster, servers: [server.pid] },
        );
        lines.push({
          of: `${clients} ${clients === 1 ? 'client' : 'clients'}`,
          unit: 'bookings/s',
          ours: 1000 / cost.ours.wall,
          reference: 1000 / cost.bare.wall,
          ratio: cost.bare.wall / cost.ours.wall,
          goal: { atLeast: 0.35, ambitious: 0.5 },
          wrong: [],
          also: {
            'CPU of the server, ms': cost.ours.server,
            'CPU of PostgreSQL, ms': cost.ours.postgres,
            'CPU of the callers, ms': cost.ours.own,
            [`${bare.how}: CPU of PostgreSQL, ms`]: cost.bare.postgres,
          },
        });
      }
      const wrong = await server.wrong();
      return lines.map((line) => ({ ...line, wrong }));
    } finally {
      bare.close();
      await server.close();
    }
  },
};
