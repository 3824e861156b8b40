type SerializedError = { type: string; message: string; code?: string; constraint?: string; stack: string };

/**
 * Returns the parts of an error that may be logged: type, code, constraint and stack. The message and details are left
 * out, because PostgreSQL repeats personal data in them.
 */
export function serializeError(error: unknown): SerializedError {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  return {
    type: error.name,
    message: '',
    ...(code !== undefined && { code: String(code) }),
    ...(typeof constraint === 'string' && { constraint }),
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => line.startsWith('    at '))
      .join('\n'),
  };
}
