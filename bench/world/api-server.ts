import type { AddressInfo } from 'node:net';
import type * as App from '../../api/src/server/app.ts';
import type * as Database from '../../api/src/data/database.ts';
import { NOW } from './office-sql.ts';

// The API as it is built and deployed, without the worker: mails wait in the outbox, so that what is measured is the answer.
const built = <T>(module: string) => import(new URL(`../../api/dist/${module}`, import.meta.url).href) as Promise<T>;
const { buildApp } = await built<typeof App>('server/app.js');
const { openDatabase, poolOf } = await built<typeof Database>('data/database.js');

const orm = await openDatabase(process.argv[2]!);
const app = await buildApp({
  orm,
  pool: await poolOf(orm),
  publicUrl: 'http://localhost',
  mailFrom: 'prenotazioni@example.it',
  tokenSecret: 'a secret that only benches know, 32 or more',
  rateLimits: false,
  logLevel: 'error',
  clock: () => NOW,
  mailIsWaiting: () => undefined,
  changes: { tell: () => undefined, hear: async function* () {}, stop: async () => undefined },
});
await app.listen({ port: 0, host: '127.0.0.1' });
process.stdout.write(`${(app.server.address() as AddressInfo).port}\n`);
