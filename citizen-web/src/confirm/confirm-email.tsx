import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { getRateLimitMessage } from '../api/rate-limit-message.ts';
import { Alert } from '../components/errors/alert.tsx';
import { useLocalizedPath } from '../i18n/use-localized-path.ts';
import { TitledPage } from '../components/layout/titled-page.tsx';
import { ConfirmEmailChangeDocument } from '../gql/graphql.ts';

/** The page that confirms the new email address of a booking; opening it confirms nothing. */
export function ConfirmEmail({ token }: { token: string }) {
  const { t } = useTranslation();
  const localizePath = useLocalizedPath();
  const [confirm, { loading }] = useMutation(ConfirmEmailChangeDocument, { fetchPolicy: 'no-cache' });
  const [pageToken, setPageToken] = useState<string | null>(null);
  const [errorMessage, setErrorMessage] = useState<string | null>(null);
  const errorRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errorMessage) errorRef.current?.focus();
  }, [errorMessage]);

  const send = async () => {
    if (loading) return;
    setErrorMessage(null);
    try {
      const { data } = await confirm({ variables: { input: { token } } });
      const result = data?.confirmEmailChange;
      if (result?.__typename === 'ConfirmEmailChangeSuccess') return setPageToken(result.pageToken);
      setErrorMessage(result?.message ?? t('own.failText'));
    } catch (error) {
      setErrorMessage(getRateLimitMessage(error) ?? t('own.failText'));
    }
  };
  if (pageToken !== null)
    return (
      <TitledPage key="done" title={t('emailChange.doneTitle')} focusHeading>
        <p>{t('emailChange.doneText')}</p>
        <Link className="btn btn-primary" to={localizePath('/prenotazione', `#${pageToken}`)}>
          {t('page.open')}
        </Link>
      </TitledPage>
    );
  return (
    <TitledPage title={t('emailChange.title')}>
      <p className="confirm-lead">{t('emailChange.ask')}</p>
      {errorMessage && (
        <Alert kind="danger" role="alert" title={t('emailChange.failTitle')} ref={errorRef}>
          <p>{errorMessage}</p>
        </Alert>
      )}
      <button type="button" className="btn btn-primary btn-confirm" aria-disabled={loading} onClick={() => void send()}>
        {t(loading ? 'emailChange.confirming' : 'emailChange.confirm')}
      </button>
      <p className="confirm-note">{t('emailChange.otherwise')}</p>
    </TitledPage>
  );
}
