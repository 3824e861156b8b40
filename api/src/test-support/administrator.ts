import { Client } from 'pg';

/** The migrated database that test databases are copied from. */
export const TEMPLATE_DATABASE = 'base';

/** Runs a callback with a new connection to `url`, and closes the connection afterwards. */
export async function withAdminClient(url: string, run: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await run(client);
  } finally {
    await client.end();
  }
}

/** Returns the URL of another database on the same server. */
export function toDatabaseUrl(serverUrl: string, database: string): string {
  return new URL(`/${database}`, serverUrl).href;
}
