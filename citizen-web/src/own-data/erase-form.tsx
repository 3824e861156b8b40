import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { EraseOwnDataDocument } from '../gql/graphql.ts';
import { Alert } from '../components/errors/alert.tsx';
import { getRateLimitMessage } from '../api/rate-limit-message.ts';

/** Says what erasing leads to, and asks once more; nothing happens until the second button is pressed. */
export function EraseForm(props: { token: string; toCome: number; onErased: (erased: { cancelled: number }) => void }) {
  const { t } = useTranslation();
  const [sure, setSure] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [erase, { loading }] = useMutation(EraseOwnDataDocument, { fetchPolicy: 'no-cache' });
  const question = useRef<HTMLParagraphElement>(null);
  const failureBox = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (sure) question.current?.focus();
  }, [sure]);
  useEffect(() => {
    if (failure !== null) failureBox.current?.focus();
  }, [failure]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!sure) return setSure(true);
    if (loading) return;
    setFailure(null);
    try {
      const { data } = await erase({ variables: { input: { token: props.token } } });
      const answer = data?.eraseOwnData;
      switch (answer?.__typename) {
        case 'EraseDataSuccess':
          return props.onErased(answer);
        case 'LinkNotValid':
          return setFailure(answer.message);
        default:
          answer satisfies undefined;
          return setFailure(t('data.failText'));
      }
    } catch (error) {
      setFailure(getRateLimitMessage(error) ?? t('data.failText'));
    }
  };
  return (
    <form className="data-form" onSubmit={(event) => void submit(event)}>
      <p>{t('data.eraseText')}</p>
      <ul>
        {props.toCome > 0 && <li>{t('data.eraseToCome', { count: props.toCome })}</li>}
        <li>{t('data.erasePast')}</li>
        <li>{t('data.eraseForever')}</li>
      </ul>
      {failure !== null && (
        <Alert kind="danger" role="alert" title={t('data.eraseFailTitle')} ref={failureBox}>
          <p>{failure}</p>
        </Alert>
      )}
      {sure ? (
        <>
          <p className="data-sure" ref={question} tabIndex={-1}>
            {t('data.eraseSure')}
          </p>
          <div className="data-acts">
            <button type="submit" className="btn btn-danger" aria-disabled={loading}>
              {t(loading ? 'data.erasing' : 'data.eraseYes')}
            </button>
            <button type="button" className="btn btn-outline-primary" onClick={() => setSure(false)}>
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
