import type { Pool } from 'pg';

/** Every row of every table, the job queue's own too, as one text to search. */
export async function wholeDatabase(pool: Pool): Promise<string> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const parts = await Promise.all(
    tables.map(({ name }) =>
      pool.query<{ text: string | null }>(`select string_agg(to_jsonb(t)::text, E'\\n') as text from ${name} t`),
    ),
  );
  return parts.map(({ rows }, i) => `${tables[i]!.name}\n${rows[0]!.text ?? ''}`).join('\n');
}
