import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../components/errors/alert.tsx';
import type { BookingSummaryFragment } from '../gql/graphql.ts';
import { CorrectForm } from './correct-form.tsx';

/** The button that opens the form with the citizen's data, and what the correction led to. */
export function CorrectSection(props: { booking: BookingSummaryFragment; token: string; onChanged: () => void }) {
  const { t } = useTranslation();
  const [state, setState] = useState<'closed' | 'open' | 'saved'>('closed');
  const [emailToConfirm, setEmailToConfirm] = useState<string | null>(null);
  const notice = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpened = useRef(false);
  useEffect(() => {
    if (state === 'saved') notice.current?.focus();
    // A closed form must not take the keyboard focus with it.
    if (state === 'closed' && wasOpened.current) button.current?.focus();
    wasOpened.current = state === 'open';
  }, [state]);
  return (
    <section className="own-section">
      <h2>{t('correct.title')}</h2>
      {state === 'saved' && (
        <Alert
          kind="success"
          title={t(emailToConfirm === null ? 'correct.doneTitle' : 'correct.emailTitle')}
          ref={notice}
        >
          {emailToConfirm !== null && <p>{t('correct.emailText', { email: emailToConfirm })}</p>}
        </Alert>
      )}
      {state === 'open' ? (
        <CorrectForm
          {...props}
          onClose={() => setState('closed')}
          onCorrected={(email) => {
            setEmailToConfirm(email);
            setState('saved');
            props.onChanged();
          }}
        />
      ) : (
        <button type="button" className="btn btn-outline-primary" ref={button} onClick={() => setState('open')}>
          {t('correct.open')}
        </button>
      )}
    </section>
  );
}
