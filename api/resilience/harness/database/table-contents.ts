type Ask = <Row extends object>(sql: string, values?: unknown[]) => Promise<Row[]>;

/** Returns row count and checksum of each table, and all constraints, to compare two databases. */
export async function readTableContents(ask: Ask): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const tables = await ask<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  );
  for (const { name } of tables) {
    const [row] = await ask<{ held: string }>(
      `select count(*) || ' rows, ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as held
        from "${name}" t`,
    );
    found[name] = row!.held;
  }
  const rules = await ask<{ rule: string }>(
    `select conrelid::regclass || ' ' || pg_get_constraintdef(oid) as rule from pg_constraint
     where connamespace = 'public'::regnamespace order by 1`,
  );
  found['constraints'] = rules.map(({ rule }) => rule).join('\n');
  return found;
}

/** Returns the last value of each sequence. PostgreSQL logs 32 values in advance, so a recovery may skip numbers. */
export async function readSequences(ask: Ask): Promise<Map<string, number>> {
  const rows = await ask<{ name: string; value: number }>(
    `select sequencename as name, coalesce(last_value, 0)::int as value from pg_sequences where schemaname = 'public'`,
  );
  return new Map(rows.map(({ name, value }) => [name, value]));
}
