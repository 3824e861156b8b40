import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { openDatabase, getPool } from '../../db/connection/database.ts';
import { seedCaivano } from '../../seed/caivano.ts';
import { createTestDatabase } from '../../test-support/database.ts';
import { MONDAY_AT_EIGHT, noAgendaChanges } from '../../test-support/fixtures.ts';
import { buildApp } from '../http/app.ts';
import { readExamples } from './explorer.ts';

it('every example of the sandbox runs against the demonstration municipality', async () => {
  const { url, ownerUrl, drop } = await createTestDatabase();
  const owner = await openDatabase(ownerUrl);
  await seedCaivano(owner.em.fork(), MONDAY_AT_EIGHT);
  await owner.close(true);
  const orm = await openDatabase(url);
  const app = await buildApp({
    orm,
    pool: await getPool(orm),
    publicUrl: 'http://localhost:4000',
    mailFrom: 'prenotazioni@comune.example',
    tokenSecret: 'x'.repeat(32),
    logLevel: 'silent',
    clock: () => MONDAY_AT_EIGHT,
    onMailQueued: () => undefined,
    changes: noAgendaChanges,
  });
  onTestFinished(async () => {
    await app.close();
    await orm.close(true);
    await drop();
  });
  await app.listen({ port: 0, host: '127.0.0.1' });

  const answers: Record<string, unknown> = {};
  for (const { name, query, variables } of await readExamples(MONDAY_AT_EIGHT, 'Europe/Rome')) {
    const response = await fetch(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
    answers[name] = errors ?? data;
  }
  expect(answers).toMatchObject({
    WhatCanBeBooked: { municipality: { name: 'Comune di Caivano' } },
    WhenIsItFree: { availability: { nextFreeAt: '2026-11-24T09:00:00+01:00' } },
    Hold: { holdTime: { __typename: 'HoldTimeSuccess' } },
    Book: { book: { __typename: 'BookSuccess' } },
    MyBooking: { bookingByToken: null },
    WhereCanItMove: { rescheduleAvailability: null },
    JoinWaitingList: { joinWaitingList: { __typename: 'JoinWaitingListSuccess' } },
    WaitingRequest: { watchRequest: null },
    ChangeTime: { rescheduleBooking: { __typename: 'BookingNotFound' } },
    Cancel: { cancelBooking: { __typename: 'BookingNotFound' } },
  });
});
