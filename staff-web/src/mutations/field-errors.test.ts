import { expect, test, vi } from 'vitest';
import { toFieldErrors, focusFirstInvalid } from './field-errors.ts';

test('toFieldErrors maps messages to fields, and focusFirstInvalid focuses the first of them', () => {
  const errors = toFieldErrors([
    { path: 'email', message: 'C’è già una persona con questa email' },
    { path: 'name', message: 'Inserisci nome e cognome' },
  ]);
  expect(errors).toEqual({ email: 'C’è già una persona con questa email', name: 'Inserisci nome e cognome' });
  const focus = vi.fn<() => void>();
  const setAttribute = vi.fn<(name: string, value: string) => void>();
  const node = { focus, closest: () => ({ setAttribute }) } as unknown as HTMLElement;
  focusFirstInvalid({ getInputNode: (path) => (path === 'email' ? node : null) }, errors);
  expect(setAttribute).toHaveBeenCalledExactlyOnceWith('open', '');
  expect(focus).toHaveBeenCalledOnce();
});

test('focusFirstInvalid does nothing without errors', () => {
  const getInputNode = vi.fn<() => null>(() => null);
  focusFirstInvalid({ getInputNode }, {});
  expect(getInputNode).not.toHaveBeenCalled();
});
