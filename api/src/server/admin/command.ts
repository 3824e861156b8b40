import type { ParseArgsOptionDescriptor } from 'node:util';
import type { AdminDatabase } from './admin-database.ts';

/** One option of a command, in the format of `util.parseArgs`, with its line in the help. */
export type CommandOption = ParseArgsOptionDescriptor & { help: string; placeholder?: string; required?: true };

/** Values of the options, as `util.parseArgs` returns them. */
export type CommandValues = Record<string, string | boolean | (string | boolean)[] | undefined>;

/** Environment of a command: variables and output. */
export type AdminTerminal = {
  environment: Record<string, string | undefined>;
  print(line: string): void;
  printError(line: string): void;
};

/** An administration command that works on the database. Returns its exit code, or nothing for success. */
export type Command = {
  summary: string;
  options: Record<string, CommandOption>;
  run(database: AdminDatabase, values: CommandValues, terminal: AdminTerminal): Promise<number | void>;
};
