const NOT_PLAIN = /[\p{Cc}\p{Cs}]/u;

/** Whether a text that programs send is one: no control characters and no half ones, which the database does not take. */
export function isPlain(text: string): boolean {
  return !NOT_PLAIN.test(text);
}
