import { together } from '../measure/together.ts';
import { bookOverHttp, freeTimes, wrongAmong } from './booking.ts';
import { Caller } from './http.ts';
import { startProgram } from './program.ts';
import type { World } from './world.ts';

/** A world with its server, in which bookings are made over HTTP and counted afterwards. */
export type BookingSite = {
  world: World;
  pid: number;
  /** Makes so many bookings with so many clients at once. */
  book(clients: number, bookings: number): Promise<number>;
  /** Why the bookings that were made here are not right. */
  wrong(): Promise<string[]>;
  close(): Promise<void>;
};

/** Starts a server on a world; the key begins the keys of all requests. */
export async function bookingSite(world: World, key: string): Promise<BookingSite> {
  const next = await freeTimes(world);
  const server = await startProgram('api-server.ts', [world.url]);
  const acknowledged: string[] = [];
  let asked = 0;
  return {
    world,
    pid: server.pid,
    async book(clients, bookings) {
      const caller = new Caller(server.port, clients);
      const answers = await together(clients, bookings, () => bookOverHttp(caller, next(), `${key}-${asked++}`));
      caller.close();
      for (const { booking } of answers) if (booking !== undefined) acknowledged.push(booking.id);
      return bookings;
    },
    async wrong() {
      const wrong = await wrongAmong(world, key, acknowledged);
      if (acknowledged.length < asked)
        wrong.push(`${asked - acknowledged.length} of ${asked} free times were not given`);
      return wrong;
    },
    async close() {
      await server.stop();
      await world.close();
    },
  };
}
