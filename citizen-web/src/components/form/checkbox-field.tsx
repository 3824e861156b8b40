import type { ComponentProps, ReactNode } from 'react';
import { describedBy, FieldNotes } from './text-field.tsx';
import './fields.css';

/** A box to tick, with room for the text it stands for. */
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
          aria-describedby={describedBy(input.id, undefined, error)}
        />
        <label className="form-check-label" htmlFor={input.id}>
          {label}
          {required && '*'}
        </label>
      </div>
      <FieldNotes id={input.id} error={error} />
    </div>
  );
}
