import type { Command } from './command.ts';

const USAGE = 'npm run admin -- <command> [options]';

/** Returns the list of commands. */
export function generalHelp(commands: Record<string, { summary: string }>): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    `Usage: ${USAGE}`,
    '       docker compose run --rm admin <command> [options]',
    '',
    'Commands:',
    ...lines,
    '',
    'The database, PUBLIC_URL and the secrets are read from the environment and from .env, like those of the servers.',
    'Run a command with --help for its options.',
  ].join('\n');
}

/** Returns the options of one command. */
export function commandHelp(name: string, { summary, options }: Pick<Command, 'summary' | 'options'>): string {
  const all = Object.entries(options).map(([key, { help, placeholder, type, required }]) => ({
    left: `--${key}${type === 'boolean' ? '' : ` ${placeholder ?? 'VALUE'}`}`,
    right: `${help}${required ? ' (required)' : ''}`,
  }));
  const width = Math.max(0, ...all.map(({ left }) => left.length));
  return [
    `Usage: ${USAGE.replace('<command>', name)}`,
    '',
    summary,
    ...(all.length > 0 ? ['', ...all.map(({ left, right }) => `  ${left.padEnd(width)}  ${right}`)] : []),
  ].join('\n');
}
