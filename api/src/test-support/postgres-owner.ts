import { startEmbeddedPostgres } from '../embedded/postgres/embedded-postgres.ts';

// A process of its own that owns a PostgreSQL, for tests that kill it: `node postgres-owner.ts <folder>` prints the address.
const { url } = await startEmbeddedPostgres({ dataDir: process.argv[2] ?? '' });
process.stdout.write(`${url}\n`);
