import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../icons/icon.tsx';
import { iconPaths } from '../../icons/paths.ts';

/** An error message and the id of its field. */
export interface FieldError {
  fieldId: string;
  message: string;
}

/**
 * The errors at the top of a form; each line links to its field. It takes the focus after each failed submit. Screen
 * readers read a focused group with its description, so it is no live region too: they would announce it twice.
 */
export function ErrorSummary({ errors, attempt }: { errors: readonly FieldError[]; attempt: number }) {
  const { t } = useTranslation();
  const [titleId, listId] = [useId(), useId()];
  const box = useRef<HTMLDivElement>(null);
  const shown = errors.length > 0;
  // Focus once per attempt: correcting a field must not move the focus.
  const focused = useRef(0);
  useEffect(() => {
    if (!shown || focused.current === attempt) return;
    focused.current = attempt;
    box.current?.focus();
  }, [attempt, shown]);
  if (!shown) return null;
  return (
    <div
      className="alert alert-danger error-summary"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- A fieldset groups controls, not messages.
      role="group"
      aria-labelledby={titleId}
      aria-describedby={listId}
      tabIndex={-1}
      ref={box}
    >
      <Icon shape={iconPaths.warning} />
      <div className="alert-body">
        <p className="alert-title" id={titleId}>
          {t('errors.title')}
        </p>
        <ul id={listId}>
          {errors.map(({ fieldId, message }) => (
            <li key={fieldId}>
              <a
                href={`#${fieldId}`}
                onClick={(event) => {
                  event.preventDefault();
                  const field = document.getElementById(fieldId);
                  field?.focus({ preventScroll: true });
                  field?.scrollIntoView({ block: 'center' });
                }}
              >
                {message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
