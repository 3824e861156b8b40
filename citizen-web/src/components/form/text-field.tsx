import type { ComponentProps, ReactNode } from 'react';
import { Icon } from '../../icons/icon.tsx';
import { iconPaths } from '../../icons/paths.ts';
import './fields.css';

/** The texts of a form field. */
export interface FieldTexts {
  label: string;
  help?: string | undefined;
  error?: string | undefined;
}

/** A labelled input; screen readers read its help and error with it. */
export function TextField({
  label,
  help,
  error,
  below,
  className = '',
  required,
  ...input
}: FieldTexts & { below?: ReactNode } & ComponentProps<'input'> & { id: string; type: string }) {
  return (
    <div className={`form-group field ${className}`}>
      <FieldLabel id={input.id} label={label} required={required} />
      <input
        className={`form-control ${error ? 'is-invalid' : ''}`}
        required={required}
        aria-invalid={error ? true : undefined}
        aria-describedby={getDescribedBy(input.id, help, error)}
        {...input}
      />
      <FieldNotes id={input.id} help={help} error={error} />
      {below}
    </div>
  );
}

/** The label of a field, with an asterisk if it is required. */
function FieldLabel(props: { id: string; label: string; required?: boolean | undefined }) {
  return (
    <label className="form-label" htmlFor={props.id}>
      {props.required ? `${props.label}*` : props.label}
    </label>
  );
}

/** The error and the help under a field. */
export function FieldNotes({ id, help, error }: { id: string; help?: string | undefined; error?: string | undefined }) {
  return (
    <>
      {error && (
        <p className="invalid-feedback" id={`${id}-error`}>
          <Icon shape={iconPaths.warning} />
          <span>{error}</span>
        </p>
      )}
      {help && (
        <p className="form-text" id={`${id}-help`}>
          {help}
        </p>
      )}
    </>
  );
}

/** Returns the value of `aria-describedby` for a field's error and help; undefined if it has neither. */
export function getDescribedBy(id: string, help?: string, error?: string): string | undefined {
  return [error && `${id}-error`, help && `${id}-help`].filter(Boolean).join(' ') || undefined;
}
