import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAgendaPubSub, type AgendaPubSub } from '../../agenda/live/agenda-pubsub.ts';
import { book } from '../../booking/create/book.ts';
import { disableStaff } from '../../staff/accounts/disable-staff.ts';
import { createBookingRequest } from '../../test-support/fixtures.ts';
import { createStaffArea, type StaffArea, type StaffBrowser } from '../../test-support/staff-area.ts';
import { getDatabase } from '../../db/connection/database-handle.ts';

let office: StaffArea;
let here: AgendaPubSub;
let elsewhere: AgendaPubSub;
let app: FastifyInstance;

beforeAll(async () => {
  // Two servers on one database: the screen connects to one, the booking is made on the other.
  const hears: { changes?: AgendaPubSub } = {};
  office = await createStaffArea({
    changes: {
      publish: (...told) => hears.changes!.publish(...told),
      subscribe: (...heard) => hears.changes!.subscribe(...heard),
      watch: () => undefined,
      isListening: () => false,
      stop: async () => undefined,
    },
  });
  here = hears.changes = createAgendaPubSub(getDatabase(office.orm), office.url, fail);
  elsewhere = createAgendaPubSub(getDatabase(office.orm), office.url, fail);
  ({ app } = office);
  await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await here.stop();
  await elsewhere.stop();
  await office.close();
});

function fail(error: unknown): void {
  throw error instanceof Error ? error : new Error(String(error));
}

function screen(cookie: string, origin = 'http://localhost:4000') {
  const { port } = app.server.address() as AddressInfo;
  class AsBrowser extends WebSocket {
    constructor(address: string, protocols: string[]) {
      // Node's WebSocket accepts headers, which the DOM types do not declare.
      super(address, { protocols, headers: { cookie, origin } } as unknown as string[]);
    }
  }
  return createClient({
    url: `ws://127.0.0.1:${port}/graphql`,
    webSocketImpl: AsBrowser,
    retryAttempts: 0,
    lazy: true,
  });
}

const CHANGED = 'subscription ($placeId: ID!) { agendaChanged(placeId: $placeId) { placeId from to } }';

describe('live updates', () => {
  it('a booking made on another server reaches the screens of its place', async () => {
    const service = await office.addService();
    await office.addOperator([service]);
    const placeId = String(office.place.id);
    await office.addStaff('ADMIN');
    const browser = office.browser();
    await browser.signIn('admin@comune.example');
    const client = screen(browser.cookie);
    const updates = client.iterate({ query: CHANGED, variables: { placeId } });
    const first = updates.next();

    // Publishes the change repeatedly until the subscription is active.
    const ctx = office.ctx({ onAgendaChanged: (change) => elsewhere.publish(office.municipality.id, change) });
    const outcome = await book(ctx, createBookingRequest(service, '2026-11-24T09:00:00+01:00'));
    expect(outcome.kind).toBe('booked');
    const again = setInterval(
      () => ctx.onAgendaChanged({ placeId: office.place.id, from: '2026-11-24', to: '2026-11-24' }),
      50,
    );
    const { value } = await first.finally(() => clearInterval(again));
    expect(value).toEqual({ data: { agendaChanged: { placeId, from: '2026-11-24', to: '2026-11-24' } } });
    await updates.return!();
    await client.dispose();
  });

  it.each([
    [
      'signs out, also on another screen',
      'UNAUTHENTICATED',
      async (browser: StaffBrowser) => browser.request('mutation { signOut { sessions } }'),
    ],
    [
      'is shut out',
      'UNAUTHENTICATED',
      async (_: StaffBrowser, id: number) => disableStaff(office.ctx({ actor: { kind: 'SYSTEM' } }), id),
    ],
    [
      'is given other places',
      'FORBIDDEN',
      async (_: StaffBrowser, id: number) =>
        office.pool.query('delete from staff_place where staff_member_id = $1', [id]),
    ],
  ])('who %s hears nothing more, while a colleague goes on hearing', async (what, code, leave) => {
    const placeId = String(office.place.id);
    const email = `${code}-${what.length}@comune.example`.toLowerCase();
    const member = await office.addStaff('MANAGER', { email, places: [office.place] });
    await office.addStaff('MANAGER', { email: `altra-${email}`, places: [office.place] });
    const [leaving, staying] = [office.browser(), office.browser()];
    await leaving.signIn(email);
    await staying.signIn(`altra-${email}`);
    const clients = [leaving, staying].map(({ cookie }) => screen(cookie));
    const [ofLeaving, ofStaying] = clients.map((client) => client.iterate({ query: CHANGED, variables: { placeId } }));
    const told = { placeId: office.place.id, from: '2026-11-24', to: '2026-11-24' };
    const heard = { data: { agendaChanged: { ...told, placeId } } };

    const firsts = Promise.all([ofLeaving!.next(), ofStaying!.next()]);
    const again = setInterval(() => elsewhere.publish(office.municipality.id, told), 50);
    expect((await firsts.finally(() => clearInterval(again))).map(({ value }) => value)).toEqual([heard, heard]);

    await leave(leaving, member.id);
    elsewhere.publish(office.municipality.id, told);
    let last = await ofLeaving!.next();
    // Events sent before the client left may still arrive.
    while (!last.value?.errors) last = await ofLeaving!.next();
    expect(last.value).toMatchObject({ errors: [{ extensions: { code } }] });
    expect((await ofLeaving!.next()).done).toBe(true);
    expect((await ofStaying!.next()).value).toEqual(heard);
    for (const client of clients) await client.dispose();
  });

  it('a client without a session receives no events', async () => {
    const client = screen('');
    const { value } = await client.iterate({ query: CHANGED, variables: { placeId: String(office.place.id) } }).next();
    expect(value).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    await client.dispose();
  });

  it('a page of another origin is rejected, even with a session cookie', async () => {
    const browser = office.browser();
    await browser.signIn('admin@comune.example');
    const client = screen(browser.cookie, 'https://evil.example');
    const updates = client.iterate({ query: CHANGED, variables: { placeId: String(office.place.id) } });
    await expect(updates.next()).rejects.toMatchObject({ code: 4403 });
    await client.dispose();
  });

  it('queries and mutations are rejected on the websocket', async () => {
    const client = screen('');
    const refused = client.iterate({ query: '{ places { id } }' }).next();
    await expect(refused).rejects.toMatchObject([{ message: 'Only subscriptions are served here.' }]);
    await client.dispose();
  });
});
