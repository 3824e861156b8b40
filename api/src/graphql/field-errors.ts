import type { z } from 'zod';

/** What is wrong with one field of a request. */
export type FieldProblem = { path: string; message: string };

/** One entry per field: of several things wrong with one, the first says how to begin. */
export function fieldProblems(error: z.ZodError): FieldProblem[] {
  const byPath = new Map<string, string>();
  for (const { path, message } of error.issues) {
    const name = path.join('.');
    if (!byPath.has(name)) byPath.set(name, message);
  }
  return [...byPath].map(([path, message]) => ({ path, message }));
}
