const DEADLOCK_OR_SERIALIZATION = new Set(['40P01', '40001']);
const MAX_ATTEMPTS = 3;

/** Runs a callback and retries it when PostgreSQL aborts it because of a deadlock or a serialization failure. */
export async function retryOnDeadlock<T>(act: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await act();
    } catch (error) {
      if (attempt >= MAX_ATTEMPTS || !DEADLOCK_OR_SERIALIZATION.has(codeOf(error))) throw error;
    }
  }
}

/** Returns whether an error is a violation of the exclusion constraint against double booking. */
export function isExclusionViolation(error: unknown): boolean {
  return codeOf(error) === '23P01';
}

/** Returns whether an error is a violation of a unique constraint. */
export function isUniqueViolation(error: unknown): boolean {
  return codeOf(error) === '23505';
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown }).code);
}
