import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { EraseOwnDataDocument } from '../gql/graphql.ts';
import { Alert } from '../components/errors/alert.tsx';
import { getRateLimitMessage } from '../api/rate-limit-message.ts';

/** The form that erases the citizen's data: explains the consequences and asks for confirmation. */
export function EraseForm(props: {
  token: string;
  upcoming: number;
  onErased: (erased: { cancelled: number }) => void;
}) {
  const { t } = useTranslation();
  const [confirming, setConfirming] = useState(false);
  const [errorMessage, setErrorMessage] = useState<string | null>(null);
  const [erase, { loading }] = useMutation(EraseOwnDataDocument, { fetchPolicy: 'no-cache' });
  const questionRef = useRef<HTMLParagraphElement>(null);
  const errorRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (confirming) questionRef.current?.focus();
  }, [confirming]);
  useEffect(() => {
    if (errorMessage !== null) errorRef.current?.focus();
  }, [errorMessage]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!confirming) return setConfirming(true);
    if (loading) return;
    setErrorMessage(null);
    try {
      const { data } = await erase({ variables: { input: { token: props.token } } });
      const result = data?.eraseOwnData;
      switch (result?.__typename) {
        case 'EraseDataSuccess':
          return props.onErased(result);
        case 'LinkNotValid':
          return setErrorMessage(result.message);
        default:
          result satisfies undefined;
          return setErrorMessage(t('data.failText'));
      }
    } catch (error) {
      setErrorMessage(getRateLimitMessage(error) ?? t('data.failText'));
    }
  };
  return (
    <form className="data-form" onSubmit={(event) => void submit(event)}>
      <p>{t('data.eraseText')}</p>
      <ul>
        {props.upcoming > 0 && <li>{t('data.eraseToCome', { count: props.upcoming })}</li>}
        <li>{t('data.erasePast')}</li>
        <li>{t('data.eraseForever')}</li>
      </ul>
      {errorMessage !== null && (
        <Alert kind="danger" role="alert" title={t('data.eraseFailTitle')} ref={errorRef}>
          <p>{errorMessage}</p>
        </Alert>
      )}
      {confirming ? (
        <>
          <p className="data-sure" ref={questionRef} tabIndex={-1}>
            {t('data.eraseSure')}
          </p>
          <div className="data-acts">
            <button type="submit" className="btn btn-danger" aria-disabled={loading}>
              {t(loading ? 'data.erasing' : 'data.eraseYes')}
            </button>
            <button type="button" className="btn btn-outline-primary" onClick={() => setConfirming(false)}>
              {t('data.eraseNo')}
            </button>
          </div>
        </>
      ) : (
        <button type="submit" className="btn btn-outline-danger">
          {t('data.erase')}
        </button>
      )}
    </form>
  );
}
