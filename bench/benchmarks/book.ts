import { randomUUID } from 'node:crypto';
import type { BenchContext } from '../bench-context.ts';
import { measureInterleaved } from '../measure/measure-interleaved.ts';
import { type BareBooking, bareBooking } from '../reference/bare-booking.ts';
import type { ResultLine, Benchmark } from '../benchmark.ts';
import { type BookingServer, startBookingServer } from '../fixtures/booking-server.ts';
import { churnBookings } from '../fixtures/churn-bookings.ts';

/** Least bookings per second against the bare statement, by number of clients. */
const GOALS = { 1: 0.4, 8: 0.45, 32: 0.7 } as const;
const MAX_CPU_RATIO = 2.2;

type Clients = keyof typeof GOALS;

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
      for (const clients of [1, 8, 32] as const) lines.push(...(await measureBookings(bench, server, bare, clients)));
      await churnBookings(server.database);
      lines.push(...(await measureBookings(bench, server, bare, 8, ', new rows in old pages')));
      const wrong = await server.wrong();
      return lines.map((line) => ({ ...line, wrong }));
    } finally {
      bare.close();
      await server.close();
    }
  },
};

async function measureBookings(
  bench: BenchContext,
  server: BookingServer,
  bare: BareBooking,
  clients: Clients,
  state = '',
): Promise<ResultLine[]> {
  const bookings = (bench.quick ? 100 : 500) * (clients === 1 ? 1 : 2);
  await server.book(clients, bookings);
  const cost = await measureInterleaved(
    bench.rounds,
    { ours: () => server.book(clients, bookings), bare: () => bare.book(clients, bookings * 2) },
    { postmaster: bench.postmaster, servers: [server.pid] },
  );
  const of = `${clients} ${clients === 1 ? 'client' : 'clients'}${state}`;
  const cpu = cost.ours.server + cost.ours.postgres;
  const perSecond: ResultLine = {
    of,
    unit: 'bookings/s',
    ours: 1000 / cost.ours.wall,
    reference: 1000 / cost.bare.wall,
    ratio: cost.bare.wall / cost.ours.wall,
    goal: { atLeast: GOALS[clients] },
    wrong: [],
    also: {
      'CPU of the server, ms': cost.ours.server,
      'CPU of PostgreSQL, ms': cost.ours.postgres,
      'CPU of the callers, ms': cost.ours.own,
      [`${bare.how}: CPU of PostgreSQL, ms`]: cost.bare.postgres,
    },
  };
  if (clients !== 8) return [perSecond];
  return [
    perSecond,
    {
      of: `${of}: server and PostgreSQL`,
      unit: 'ms of CPU',
      ours: cpu,
      reference: cost.bare.postgres,
      ratio: cpu / cost.bare.postgres,
      goal: { atMost: MAX_CPU_RATIO },
      wrong: [],
      also: {},
    },
  ];
}
