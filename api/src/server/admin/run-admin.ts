import { parseArgs } from 'node:util';
import { ConfigError, readConfig } from '../start/config.ts';
import { AdminError, UsageError } from './admin-error.ts';
import { assertMigrated, openAdminDatabase } from './admin-database.ts';
import type { AdminTerminal, Command, CommandValues } from './command.ts';
import { addAdministratorCommand } from './commands/add-administrator.ts';
import { addMunicipalityCommand } from './commands/add-municipality.ts';
import { loadDemoCommand, removeDemoCommand } from './commands/demo.ts';
import { resetSecondFactorCommand } from './commands/reset-second-factor.ts';
import { checkInstallation, CHECK_SUMMARY } from './check/check-installation.ts';
import { commandHelp, generalHelp } from './help.ts';

const COMMANDS: Record<string, Command> = {
  'add-municipality': addMunicipalityCommand,
  'add-administrator': addAdministratorCommand,
  'reset-second-factor': resetSecondFactorCommand,
  'load-demo': loadDemoCommand,
  'remove-demo': removeDemoCommand,
};
const HELP_OPTION = { type: 'boolean', short: 'h', default: false } as const;

/** Runs one administration command. Returns the exit code: 0 success, 1 failure, 2 a command line that is not valid. */
export async function runAdmin(args: readonly string[], terminal: AdminTerminal): Promise<number> {
  try {
    return await run(args, terminal);
  } catch (error) {
    if (!(error instanceof AdminError || error instanceof ConfigError)) throw error;
    terminal.printError(error.message);
    return error instanceof UsageError ? 2 : 1;
  }
}

async function run([name, ...rest]: readonly string[], terminal: AdminTerminal): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    terminal.print(generalHelp({ ...COMMANDS, check: { summary: CHECK_SUMMARY } }));
    return name === undefined ? 2 : 0;
  }
  const command = name === 'check' ? { summary: CHECK_SUMMARY, options: {} } : COMMANDS[name];
  if (command === undefined) throw new UsageError(`Unknown command "${name}". Run with --help for the list.`);
  const values = readOptions(name, command.options, rest);
  if (values['help'] === true) {
    terminal.print(commandHelp(name, command));
    return 0;
  }
  if (!('run' in command)) return checkInstallation(terminal);
  const missing = Object.entries(command.options).filter(([key, { required }]) => required && isEmpty(values[key]));
  if (missing.length > 0) {
    throw new UsageError(`Missing: ${missing.map(([key]) => `--${key}`).join(', ')}. Run "${name} --help" for help.`);
  }
  const database = await openAdminDatabase(readConfig(terminal.environment));
  try {
    await assertMigrated(database);
    return (await command.run(database, values, terminal)) ?? 0;
  } finally {
    await database.close();
  }
}

function readOptions(name: string, options: Command['options'], args: string[]): CommandValues {
  try {
    const { values } = parseArgs({ args, options: { ...options, help: HELP_OPTION }, strict: true });
    return values as CommandValues;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)} (see "${name} --help")`);
  }
}

function isEmpty(value: CommandValues[string]): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
