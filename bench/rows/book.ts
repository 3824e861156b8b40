import { randomUUID } from 'node:crypto';
import { interleaved } from '../measure/interleaved.ts';
import { together } from '../measure/together.ts';
import { bareBooking } from '../reference/bare-booking.ts';
import type { Line, Row } from '../row.ts';
import { bookOverHttp, freeTimes, wrongAmong } from '../world/booking.ts';
import { Caller } from '../world/http.ts';
import { startProgram } from '../world/program.ts';

/** Booking over HTTP, as the citizens' pages do. */
export const row: Row = {
  name: 'book',
  what: 'bookings per second over HTTP, with any of five operators, against the bare statement that writes one',
  async measure(bench) {
    const world = await bench.world(bench.quick ? 40_000 : 1_000_000);
    const server = await startProgram('api-server.ts', [world.url]);
    const bare = bareBooking(world);
    const key = `bench-${randomUUID()}`;
    const acknowledged: string[] = [];
    const lines: Line[] = [];
    try {
      const next = await freeTimes(world);
      for (const clients of [1, 8, 32]) {
        const caller = new Caller(server.port, clients);
        const bookings = (bench.quick ? 100 : 500) * (clients === 1 ? 1 : 2);
        const ours = async () => {
          const made = await together(clients, bookings, (nth) =>
            bookOverHttp(caller, next(), `${key}-${clients}-${nth}-${acknowledged.length}`),
          );
          for (const { booking } of made) if (booking !== undefined) acknowledged.push(booking.id);
          return made.length;
        };
        await ours();
        const cost = await interleaved(
          bench.rounds,
          { ours, bare: () => bare.book(clients, bookings * 2) },
          { postmaster: bench.postmaster, servers: [server.pid] },
        );
        caller.close();
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
      const wrong = await wrongAmong(world, key, acknowledged);
      return lines.map((line) => ({ ...line, wrong }));
    } finally {
      bare.close();
      await server.stop();
      await world.close();
    }
  },
};
