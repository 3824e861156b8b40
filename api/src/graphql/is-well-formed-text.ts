const NOT_PLAIN = /[\p{Cc}\p{Cs}]/u;

/** Returns whether a text has no control characters and no lone surrogates, which PostgreSQL rejects. */
export function isPlain(text: string): boolean {
  return !NOT_PLAIN.test(text);
}
