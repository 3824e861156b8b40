import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { focusFirstInvalid } from './field-errors.ts';
import { mergeChanges } from './merge-changes.ts';

/** The record that a form edits, as it was read last, and what to show after a conflict. */
export type VersionedForm<Stored> = {
  /** The record with its version; null for a new record. */
  seen: Stored;
  /** Message of the last conflict. Null if there was none. */
  conflictMessage: string | null;
  /** Keeps what was typed, shows the current values beside contested fields, and makes the next save valid. */
  showConflict(message: string, current: NonNullable<Stored>): void;
  /** Records the saved record as the one that was read last. */
  markSaved(saved: NonNullable<Stored>): void;
};

type Options<Stored, Values> = {
  record: Stored;
  toValues(record: NonNullable<Stored>): Values;
  /** Converts a current value to text. Defaults to its plain text. */
  formatValue?(path: string, value: unknown): string | undefined;
};

/** Returns the version handling of a form that saves a whole record. */
export function useVersionedForm<Stored, Values extends Record<string, unknown>>(
  form: UseFormReturnType<Values>,
  { record, toValues, formatValue }: Options<Stored, Values>,
): VersionedForm<Stored> {
  const { t } = useTranslation();
  const [seen, setSeen] = useState(record);
  const [conflictMessage, setConflictMessage] = useState<string | null>(null);

  function toText(path: string, value: unknown): string {
    const text = formatValue?.(path, value);
    if (text !== undefined) return text;
    if (typeof value === 'boolean') return t(value ? 'conflict.on' : 'conflict.off');
    return value === '' || value === null ? t('conflict.empty') : String(value);
  }

  return {
    seen,
    conflictMessage,
    showConflict(message, current) {
      if (seen === null || seen === undefined) return;
      const { values, conflicts } = mergeChanges(toValues(seen), form.getValues(), toValues(current));
      form.setValues(values);
      const errors = Object.fromEntries(
        [...conflicts].map(([path, value]) => [path, t('conflict.now', { value: toText(path, value) })]),
      );
      form.setErrors(errors);
      focusFirstInvalid(form, errors);
      setSeen(current);
      setConflictMessage(message);
    },
    markSaved(saved) {
      setSeen(saved);
      setConflictMessage(null);
    },
  };
}
