import { useId, type ComponentProps, type ReactNode } from 'react';
import { FieldNotes, getDescribedBy, type FieldTexts } from './text-field.tsx';

/** A labelled textarea, optionally with a character count. */
export function TextArea({
  label,
  help,
  error,
  optional,
  counter,
  ...area
}: FieldTexts & { optional?: string; counter?: ReactNode } & ComponentProps<'textarea'> & { id: string }) {
  const counterId = useId();
  return (
    <div className="form-group field">
      <label className="form-label" htmlFor={area.id}>
        <span>{label}</span> {optional && <span className="field-optional">{optional}</span>}
      </label>
      <textarea
        className={`form-control ${error ? 'is-invalid' : ''}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={[getDescribedBy(area.id, help, error), counter && counterId].filter(Boolean).join(' ')}
        {...area}
      />
      <div className="field-below">
        <div>
          <FieldNotes id={area.id} help={help} error={error} />
        </div>
        {counter && (
          <div className="field-counter" id={counterId}>
            {counter}
          </div>
        )}
      </div>
    </div>
  );
}
