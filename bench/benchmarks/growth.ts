import { randomUUID } from 'node:crypto';
import { getAvailability } from '../../api/src/booking/availability/availability.ts';
import type { BenchContext } from '../bench-context.ts';
import { measureInterleaved } from '../measure/measure-interleaved.ts';
import { repeat } from '../measure/repeat.ts';
import type { ResultLine, Benchmark } from '../benchmark.ts';
import { startBookingServer } from '../fixtures/booking-server.ts';
import { SERVICES } from '../fixtures/office-sql.ts';
import type { DatabaseSize } from '../fixtures/database.ts';

const SMALL = 10_000;

/** Measures whether years of stored bookings slow the service down. */
export const benchmark: Benchmark = {
  name: 'growth',
  what: 'bookings per second over HTTP by 8 clients, and availability of 10 operators for 14 days, against the same with 10,000 bookings',
  async measure(bench) {
    const sizes: DatabaseSize[] = bench.quick ? [40_000] : bench.full ? [1_000_000, 10_000_000] : [1_000_000];
    const lines: ResultLine[] = [];
    for (const size of sizes) lines.push(...(await compare(bench, size)));
    return lines;
  },
};

async function compare(bench: BenchContext, size: DatabaseSize): Promise<ResultLine[]> {
  const small = await startBookingServer(await bench.openDatabase(SMALL), `small-${randomUUID()}`);
  const large = await startBookingServer(await bench.openDatabase(size), `large-${randomUUID()}`);
  const goal = { atLeast: size > 1_000_000 ? 0.85 : 0.9 };
  const free = (server: typeof small) =>
    getAvailability(server.database.ctx, { serviceId: SERVICES.ten, operatorId: null }, '2026-11-23', '2026-12-06');
  try {
    const bookings = bench.quick ? 100 : 600;
    await Promise.all([small.book(8, bookings), large.book(8, bookings), free(small), free(large)]);
    const watched = { postmaster: bench.postmaster, servers: [small.pid, large.pid] };
    const booked = await measureInterleaved(
      bench.rounds,
      { small: () => small.book(8, bookings), large: () => large.book(8, bookings) },
      watched,
    );
    const often = bench.quick ? 10 : 60;
    const read = await measureInterleaved(
      bench.rounds,
      { small: repeat(often, () => free(small)), large: repeat(often, () => free(large)) },
      watched,
    );
    const wrong = [...(await small.wrong()), ...(await large.wrong())];
    return [
      {
        of: `book, ${size} bookings`,
        unit: 'bookings/s',
        ours: 1000 / booked.large.wall,
        reference: 1000 / booked.small.wall,
        ratio: booked.small.wall / booked.large.wall,
        goal,
        wrong,
        also: { 'CPU of PostgreSQL, ms': booked.large.postgres, 'and with 10,000': booked.small.postgres },
      },
      {
        of: `availability, ${size} bookings`,
        unit: 'ms',
        ours: read.large.wall,
        reference: read.small.wall,
        ratio: read.small.wall / read.large.wall,
        goal,
        wrong: [],
        also: { 'CPU of PostgreSQL, ms': read.large.postgres, 'and with 10,000': read.small.postgres },
      },
    ];
  } finally {
    await small.close();
    await large.close();
  }
}
