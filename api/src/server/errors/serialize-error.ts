/** What the log keeps of a fault. */
type Fault = { type: string; message: string; code?: string; constraint?: string; stack: string };

/**
 * What may be written down of an error: what kind it is and where it arose. Not its message and not its details: the
 * database repeats in them what citizens wrote.
 */
export function faultOf(error: unknown): Fault {
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
