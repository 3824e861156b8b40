import { randomUUID } from 'node:crypto';
import { interleaved } from '../measure/measure-interleaved.ts';
import { bareBooking } from '../reference/bare-booking.ts';
import type { Line, Row } from '../benchmark.ts';
import { bookingSite } from '../fixtures/booking-server.ts';

/** Booking over HTTP, as the citizens' pages do. */
export const row: Row = {
  name: 'book',
  what: 'bookings per second over HTTP, with any of five operators, against the bare statement that writes one',
  async measure(bench): Promise<Line[]> {
    const site = await bookingSite(await bench.world(bench.quick ? 40_000 : 1_000_000), `bench-${randomUUID()}`);
    const bare = bareBooking(site.world);
    try {
      // Until a server has compiled what it runs, a booking costs it three times as much.
      await site.book(8, bench.quick ? 100 : 2_000);
      const lines: Line[] = [];
      for (const clients of [1, 8, 32]) {
        const bookings = (bench.quick ? 100 : 500) * (clients === 1 ? 1 : 2);
        await site.book(clients, bookings);
        const cost = await interleaved(
          bench.rounds,
          { ours: () => site.book(clients, bookings), bare: () => bare.book(clients, bookings * 2) },
          { postmaster: bench.postmaster, servers: [site.pid] },
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
      const wrong = await site.wrong();
      return lines.map((line) => ({ ...line, wrong }));
    } finally {
      bare.close();
      await site.close();
    }
  },
};
