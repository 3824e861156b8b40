import { randomUUID } from 'node:crypto';
import { startMailServer, type MailServer } from '../../api/src/mail/test-support/mail-server.ts';
import type { BenchContext } from '../bench-context.ts';
import type { ResultLine, Benchmark } from '../benchmark.ts';
import { startBookingServer, type BookingServer } from '../fixtures/booking-server.ts';
import { findMailErrors, insertMails, startRelay, waitForMails } from '../fixtures/mail-requests.ts';
import { measureInterleaved } from '../measure/measure-interleaved.ts';
import { median } from '../measure/median.ts';

const CLIENTS = 8;
const MAX_DRAIN_S = 10;
const WAITING_MAILS = 1_000;

/** Measures what the delivery of mails costs, and how fast waiting mails are sent. */
export const benchmark: Benchmark = {
  name: 'mail',
  what: 'CPU of a booking with its mail sent to a local mail server, against one whose mail stays in the outbox',
  async measure(bench): Promise<ResultLine[]> {
    const sink = await startMailServer(() => 'accept');
    const without = await startBookingServer(await bench.openDatabase(40_000), `without-${randomUUID()}`);
    const sending = await startBookingServer(await bench.openDatabase(40_000), `sending-${randomUUID()}`, sink.url);
    try {
      const booked = await measureBookings(bench, without, sending, sink);
      const drained = await measureDrain(bench, sending, sink, booked.perSecond);
      const wrong = [
        ...(await without.wrong()),
        ...(await sending.wrong()),
        ...(await findMailErrors(sending.database, sink)),
      ];
      return [booked.line, ...drained].map((line) => ({ ...line, wrong }));
    } finally {
      await sending.close();
      await without.close();
      await sink.stop();
    }
  },
};

async function measureBookings(
  bench: BenchContext,
  without: BookingServer,
  sending: BookingServer,
  sink: MailServer,
): Promise<{ line: ResultLine; perSecond: number }> {
  const bookings = bench.quick ? 100 : 500;
  const walls: number[] = [];
  const bookAndSend = async () => {
    const before = sink.deliveries.length;
    const since = performance.now();
    await sending.book(CLIENTS, bookings);
    walls.push(performance.now() - since);
    await waitForMails(sending.database, sink, before + bookings);
    return bookings;
  };
  for (const warmUp of [() => without.book(CLIENTS, bookings), bookAndSend]) await warmUp();
  const { ours, bare } = await measureInterleaved(
    bench.rounds,
    { ours: bookAndSend, bare: () => without.book(CLIENTS, bookings) },
    { postmaster: bench.postmaster, servers: [without.pid, sending.pid] },
  );
  const cpu = { ours: ours.server + ours.postgres, bare: bare.server + bare.postgres };
  const line: ResultLine = {
    of: 'a booking with its mail sent, 8 clients',
    unit: 'ms of CPU',
    ours: cpu.ours,
    reference: cpu.bare,
    ratio: cpu.ours / cpu.bare,
    goal: { atMost: 1.5 },
    wrong: [],
    also: {
      'CPU of the server, ms': ours.server,
      'CPU of PostgreSQL, ms': ours.postgres,
      'CPU of the server without worker, ms': bare.server,
      'CPU of PostgreSQL without worker, ms': bare.postgres,
    },
  };
  return { line, perSecond: (1000 * bookings) / median(walls) };
}

async function measureDrain(
  bench: BenchContext,
  { database, pid }: BookingServer,
  sink: MailServer,
  bookingsPerSecond: number,
): Promise<ResultLine[]> {
  const { ours } = await measureInterleaved(
    bench.quick ? 1 : 3,
    {
      async ours() {
        const before = sink.deliveries.length;
        await insertMails(database, WAITING_MAILS);
        const since = performance.now();
        await startRelay(database);
        await waitForMails(database, sink, before + WAITING_MAILS);
        return { units: WAITING_MAILS, wall: performance.now() - since };
      },
    },
    { postmaster: bench.postmaster, servers: [pid] },
  );
  const seconds = (ours.wall * WAITING_MAILS) / 1000;
  const perSecond = 1000 / ours.wall;
  const also = { 'CPU of the server, ms per mail': ours.server, 'CPU of PostgreSQL, ms per mail': ours.postgres };
  const common = { wrong: [], also };
  return [
    {
      of: '1,000 waiting mails',
      unit: 's until all are sent',
      ours: seconds,
      reference: MAX_DRAIN_S,
      ratio: seconds / MAX_DRAIN_S,
      goal: { atMost: 1 },
      ...common,
    },
    {
      of: 'mails sent, against bookings that come',
      unit: 'per second',
      ours: perSecond,
      reference: bookingsPerSecond,
      ratio: perSecond / bookingsPerSecond,
      goal: { atLeast: 1 },
      ...common,
    },
  ];
}
