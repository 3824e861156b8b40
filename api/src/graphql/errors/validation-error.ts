import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import type { RequestContext } from '../../context.ts';
import { transaction } from '../../transaction.ts';
import { type FieldProblem, fieldProblems } from '../field-errors.ts';
import { createTranslate, type MessageKeyOf, type MessageValues } from '../i18n/translate.ts';

/** The input was not accepted and nothing was written; one error per invalid field. */
export type Invalid = { kind: 'invalid'; errors: FieldProblem[] };

const t = createTranslate('catalogue');

/** Thrown inside a use case when its input is invalid, so that its transaction rolls back. */
class ValidationError extends Error {
  readonly errors: FieldProblem[];

  constructor(errors: FieldProblem[]) {
    super('validation failed');
    this.errors = errors;
  }
}

/** Throws a validation error for the field at a path, with its message in the language of the request. */
export function throwInvalid(
  { locale }: RequestContext,
  path: string,
  message: MessageKeyOf<'catalogue'>,
  values: MessageValues = {},
): never {
  throw new ValidationError([{ path, message: t(locale, message, values) }]);
}

/**
 * Returns the parsed input; throws one validation error with all invalid fields, or under `path` for a single field.
 */
export function parseInput<T>(schema: z.ZodType<T>, input: unknown, path = ''): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const errors = fieldProblems(result.error);
  throw new ValidationError(path === '' ? errors : errors.map((error) => ({ ...error, path })));
}

/** Throws a validation error unless the list of errors is empty. */
export function throwIfInvalid(errors: FieldProblem[]): void {
  if (errors.length > 0) throw new ValidationError(errors);
}

/** Runs a callback in one transaction; returns the validation errors it throws, after a rollback. */
export async function runInTransaction<T>(
  ctx: RequestContext,
  run: (em: EntityManager, tx: RequestContext) => Promise<T>,
): Promise<T | Invalid> {
  return catchInvalid(() => transaction(ctx, (tx) => run(tx.em, tx)));
}

/** Runs a callback and returns the validation errors it throws. */
export async function catchInvalid<T>(run: () => Promise<T>): Promise<T | Invalid> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof ValidationError) return { kind: 'invalid', errors: error.errors };
    throw error;
  }
}
