import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../icons/icon.tsx';
import { iconPaths } from '../../icons/paths.ts';

/** What is wrong and the field to mend it in. */
export interface FieldError {
  fieldId: string;
  message: string;
}

/** The list of what is wrong at the top of a form; it takes the focus when it appears, and each line leads to its field. */
export function ErrorSummary({ troubles, attempt }: { troubles: readonly FieldError[]; attempt: number }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const shown = troubles.length > 0;
  // Each attempt takes the focus once: mending a field must not steal it.
  const focused = useRef(0);
  useEffect(() => {
    if (!shown || focused.current === attempt) return;
    focused.current = attempt;
    box.current?.focus();
  }, [attempt, shown]);
  if (!shown) return null;
  return (
    <div className="alert alert-danger error-summary" role="alert" tabIndex={-1} ref={box}>
      <Icon shape={iconPaths.warning} />
      <div className="alert-body">
        <p className="alert-title">{t('errors.title')}</p>
        <ul>
          {troubles.map(({ fieldId, message }) => (
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
