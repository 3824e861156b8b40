import { expect, test, vi } from 'vitest';
import { toFieldErrors, focusFirstInvalid } from './field-errors.ts';

test('what the service says of fields reaches the fields, and the first of them is brought to', () => {
  const errors = toFieldErrors([
    { path: 'email', message: 'C’è già una persona con questa email' },
    { path: 'name', message: 'Inserisci nome e cognome' },
  ]);
  expect(errors).toEqual({ email: 'C’è già una persona con questa email', name: 'Inserisci nome e cognome' });
  const focus = vi.fn<() => void>();
  focusFirstInvalid(
    { getInputNode: (path) => (path === 'email' ? ({ focus } as unknown as HTMLElement) : null) },
    errors,
  );
  expect(focus).toHaveBeenCalledOnce();
});

test('a form without anything wrong is left alone', () => {
  const getInputNode = vi.fn<() => null>(() => null);
  focusFirstInvalid({ getInputNode }, {});
  expect(getInputNode).not.toHaveBeenCalled();
});
