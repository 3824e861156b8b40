/** Result of one check: `failed` makes the command fail, `warning` does not. */
export type Finding = { subject: string; state: 'ok' | 'warning' | 'failed'; text: string };

/** Returns the finding of a check that succeeded. */
export function ok(subject: string, text: string): Finding {
  return { subject, state: 'ok', text };
}

/** Returns the finding of a problem that does not stop the service. */
export function warning(subject: string, text: string): Finding {
  return { subject, state: 'warning', text };
}

/** Returns the finding of a problem that stops the service or a part of it. */
export function failed(subject: string, text: string): Finding {
  return { subject, state: 'failed', text };
}
