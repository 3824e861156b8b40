import { startEmbeddedPostgres } from '../embedded/postgres/embedded-postgres.ts';

// Program that owns a PostgreSQL, for tests that kill it: `node postgres-owner.ts <folder>` prints the URL.
const { url } = await startEmbeddedPostgres({ dataDir: process.argv[2] ?? '' });
process.stdout.write(`${url}\n`);
