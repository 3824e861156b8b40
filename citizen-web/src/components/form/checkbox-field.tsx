import type { ComponentProps, ReactNode } from 'react';
import { getDescribedBy, FieldNotes } from './text-field.tsx';
import './fields.css';

/** A labelled checkbox under the text that it refers to. */
export function CheckboxField({
  label,
  error,
  children,
  required,
  ...input
}: { label: string; error?: string | undefined; children?: ReactNode; id: string } & ComponentProps<'input'>) {
  return (
    <div className={`form-check tick ${error ? 'is-invalid' : ''}`}>
      {children}
      <div className="tick-line">
        <input
          {...input}
          type="checkbox"
          className="form-check-input"
          required={required}
          aria-invalid={error ? true : undefined}
          aria-describedby={getDescribedBy(input.id, undefined, error)}
        />
        <label className="form-check-label" htmlFor={input.id}>
          {required ? `${label}*` : label}
        </label>
      </div>
      <FieldNotes id={input.id} error={error} />
    </div>
  );
}
