import { Client } from 'pg';

/** The migrated database that test databases are copied from. */
export const TEMPLATE_DATABASE = 'base';

/** Lets `work` speak to the server itself, on a connection of its own. */
export async function withAdminClient(url: string, ctx: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await ctx(client);
  } finally {
    await client.end();
  }
}

/** The address of another database on the same server. */
export function toDatabaseUrl(serverUrl: string, database: string): string {
  return new URL(`/${database}`, serverUrl).href;
}
