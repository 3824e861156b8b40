/** Converts the validation errors of a response to form errors by field path. */
export function toFieldErrors(errors: readonly { path: string; message: string }[]): Record<string, string> {
  return Object.fromEntries(errors.map(({ path, message }) => [path, message]));
}

/** The part of a Mantine form that finds inputs by field path. */
type Fields = { getInputNode(path: string): HTMLElement | null };

/** Focuses the first invalid input, and unfolds the folded parts of the form that hold invalid inputs. */
export function focusFirstInvalid(form: Fields, errors: Record<string, unknown>): void {
  for (const path of Object.keys(errors)) form.getInputNode(path)?.closest('details')?.setAttribute('open', '');
  const [first] = Object.keys(errors);
  if (first !== undefined) form.getInputNode(first)?.focus();
}
