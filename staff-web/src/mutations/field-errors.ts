/** What the service said of single fields, as forms take it. */
export function toFieldErrors(errors: readonly { path: string; message: string }[]): Record<string, string> {
  return Object.fromEntries(errors.map(({ path, message }) => [path, message]));
}

/** A form that can find its fields. */
type Fields = { getInputNode(path: string): HTMLElement | null };

/** Brings whoever has to put something right to the first field that needs it. */
export function focusFirstInvalid(form: Fields, errors: Record<string, unknown>): void {
  const [first] = Object.keys(errors);
  if (first !== undefined) form.getInputNode(first)?.focus();
}
