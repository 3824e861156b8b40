import type { EntityManager } from '@mikro-orm/postgresql';
import { type FieldProblem, fieldProblems } from './field-errors.ts';
import type { RequestContext } from '../context.ts';
import type { z } from 'zod';
import { t, type MessageKey } from '../catalogue/messages.ts';

/** What was asked cannot be done as it was asked; nothing was. */
export type Invalid = { kind: 'invalid'; errors: FieldProblem[] };

class Refused extends Error {
  readonly errors: FieldProblem[];

  constructor(errors: FieldProblem[]) {
    super('refused');
    this.errors = errors;
  }
}

/** Ends an act from within: whatever it has written is undone, and the field named here is what was wrong. */
export function throwInvalid(
  { locale }: RequestContext,
  path: string,
  sentence: MessageKey,
  values: Record<string, string | number> = {},
): never {
  throw new Refused([{ path, message: t(locale, sentence, values) }]);
}

/** What was sent, checked and cleaned; else all that is wrong is said at once, of a single field under its path. */
export function parseInput<T>(rule: z.ZodType<T>, request: unknown, path = ''): T {
  const read = rule.safeParse(request);
  if (read.success) return read.data;
  const errors = fieldProblems(read.error);
  throw new Refused(path === '' ? errors : errors.map((error) => ({ ...error, path })));
}

/** The same for what no rule of a single field can tell. */
export function throwIfInvalid(errors: FieldProblem[]): void {
  if (errors.length > 0) throw new Refused(errors);
}

/** Carries out an act in one transaction; refused, it leaves nothing behind. */
export async function runInTransaction<T>(
  ctx: RequestContext,
  run: (tx: EntityManager) => Promise<T>,
): Promise<T | Invalid> {
  return catchInvalid(() => ctx.em.fork().transactional(run));
}

/** Turns what was refused on the way into an answer. */
export async function catchInvalid<T>(run: () => Promise<T>): Promise<T | Invalid> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Refused) return { kind: 'invalid', errors: error.errors };
    throw error;
  }
}
