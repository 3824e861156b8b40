import type { z } from 'zod';

/** A validation error of one field. */
export type FieldProblem = { path: string; message: string };

/** Returns one error per field: the first one. */
export function fieldProblems(error: z.ZodError): FieldProblem[] {
  const byPath = new Map<string, string>();
  for (const { path, message } of error.issues) {
    const name = path.join('.');
    if (!byPath.has(name)) byPath.set(name, message);
  }
  return [...byPath].map(([path, message]) => ({ path, message }));
}
