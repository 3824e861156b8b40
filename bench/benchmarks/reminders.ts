import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { startMailServer } from '../../api/src/mail/test-support/mail-server.ts';
import type { Benchmark, ResultLine } from '../benchmark.ts';
import { startBookingServer } from '../fixtures/booking-server.ts';
import {
  countReminders,
  hurryReminders,
  insertDueBookings,
  startReminders,
  turnOnReminders,
} from '../fixtures/due-reminders.ts';
import { waitForMails } from '../fixtures/mail-requests.ts';
import { measureInterleaved } from '../measure/measure-interleaved.ts';

/** A run of each minute writes so many reminders at most, which are sent at random moments of the minute. */
const REMINDERS_PER_RUN = 600;
/** Time over which the bookings of a turn are spread: that of the reminders of one run. */
const MINUTE_MS = 60_000;
const BOOKINGS_AT_A_TIME = 5;
const MAX_SLOWDOWN = 1.1;
const POLL_MS = 200;
/** The lanes below belong to other bookings. */
const FIRST_LANE = 2_000;

/** Measures what the reminders of a busy day cost the bookings of that day. */
export const benchmark: Benchmark = {
  name: 'reminders',
  what: 'latency of bookings in a minute in which the most reminders are written and sent, against a minute without any',
  async measure(bench): Promise<ResultLine[]> {
    const sink = await startMailServer(() => 'accept');
    const server = await startBookingServer(await bench.openDatabase(40_000), `reminders-${randomUUID()}`, sink.url);
    const { database } = server;
    const turns = bench.quick ? 60 : 200;
    const bookings = turns * BOOKINGS_AT_A_TIME;
    let due = 0;
    let sent = 0;
    const book = async () => {
      let wall = 0;
      for (let turn = 0; turn < turns; turn++) {
        const since = performance.now();
        await server.book(1, BOOKINGS_AT_A_TIME);
        const took = performance.now() - since;
        wall += took;
        await pause(Math.max(0, MINUTE_MS / turns - took));
      }
      sent += bookings;
      return wall;
    };
    const waitUntilSent = async () => {
      while (sink.deliveries.length < sent + due) {
        await hurryReminders(database);
        await pause(POLL_MS);
      }
      await waitForMails(database, sink, sent + due);
    };
    try {
      await turnOnReminders(database);
      sent += await server.book(1, bookings);
      const { ours, bare } = await measureInterleaved(
        bench.rounds,
        {
          async ours() {
            await insertDueBookings(database, FIRST_LANE + due, REMINDERS_PER_RUN);
            due += REMINDERS_PER_RUN;
            await startReminders(database);
            const wall = await book();
            while ((await countReminders(database)).reminders < due) await pause(POLL_MS);
            await waitUntilSent();
            return { units: bookings, wall };
          },
          async bare() {
            const wall = await book();
            await waitUntilSent();
            return { units: bookings, wall };
          },
        },
        { postmaster: bench.postmaster, servers: [server.pid] },
      );
      const { reminders: written, repeated } = await countReminders(database);
      const wrong = await server.wrong();
      if (written !== due || repeated > 0) wrong.push(`${written} reminders of ${due}, ${repeated} repeated`);
      return [
        {
          of: '600 reminders/min, 1 client',
          unit: 'ms per booking',
          ours: ours.wall,
          reference: bare.wall,
          ratio: ours.wall / bare.wall,
          goal: { atMost: MAX_SLOWDOWN },
          wrong,
          also: { 'CPU of the server, ms': ours.server, 'without, ms': bare.server },
        },
      ];
    } finally {
      await server.close();
      await sink.stop();
    }
  },
};
