import { z } from 'zod';
import { UsageError } from '../admin-error.ts';
import type { CommandOption, CommandValues } from '../command.ts';

/** Option that selects a comune in an installation with several. */
export const MUNICIPALITY_OPTION: CommandOption = {
  type: 'string',
  placeholder: 'SLUG',
  help: 'Slug of the comune; needed only if there are several',
};

/** Validates option values. Throws UsageError with all problems, one a line. */
export function parseValues<T extends z.ZodType>(schema: T, values: CommandValues): z.output<T> {
  const parsed = schema.safeParse(values);
  if (parsed.success) return parsed.data;
  throw new UsageError(parsed.error.issues.map(({ path, message }) => `--${String(path[0])} ${message}`).join('\n'));
}
