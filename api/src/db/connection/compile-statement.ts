/** SQL text with positional parameters, and the values in their order. */
export type CompiledStatement<Name extends string> = {
  text: string;
  toValues(parameters: Readonly<Record<Name, unknown>>): unknown[];
};

/**
 * Compiles SQL with named parameters, `:name`, to SQL with positional parameters. `types` lists every parameter with
 * its SQL type; the first is `$1`. Throws if the SQL contains an unknown name.
 */
export function compileStatement<Name extends string>(
  sql: string,
  types: Readonly<Record<Name, string>>,
): CompiledStatement<Name> {
  const names = Object.keys(types) as Name[];
  const text = sql.replaceAll(/(?<!:):([a-z_]+)/g, (_, name: Name) => {
    if (types[name] === undefined) throw new Error(`Unknown parameter ":${name}".`);
    return `$${names.indexOf(name) + 1}::${types[name]}`;
  });
  return { text, toValues: (parameters) => names.map((name) => parameters[name]) };
}
