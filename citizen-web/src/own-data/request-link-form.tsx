import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestOwnDataDocument } from '../gql/graphql.ts';
import { Alert } from '../components/errors/alert.tsx';
import { getRateLimitMessage } from '../api/rate-limit-message.ts';
import { TextField } from '../components/form/text-field.tsx';

const FIELD = 'own-data-email';

/** Asks for the mail with the link; what is answered does not tell whether anything is kept of that address. */
export function RequestLinkForm() {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [failure, setFailure] = useState<string | null>(null);
  const [askedFor, setAskedFor] = useState<string | null>(null);
  const [ask, { loading }] = useMutation(RequestOwnDataDocument, { fetchPolicy: 'no-cache' });
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure !== null || askedFor !== null) box.current?.focus();
  }, [failure, askedFor]);

  const refuse = (message: string) => {
    setWrong(message);
    document.getElementById(FIELD)?.focus();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (loading) return;
    setFailure(null);
    setWrong(undefined);
    if (email.trim() === '') return refuse(t('data.needEmail'));
    try {
      const { data } = await ask({ variables: { input: { email } } });
      const answer = data?.requestOwnData;
      switch (answer?.__typename) {
        case 'RequestOwnDataSuccess':
          return setAskedFor(answer.email);
        case 'InvalidInput':
          return refuse(answer.errors[0]?.message ?? t('data.needEmail'));
        default:
          answer satisfies undefined;
          return setFailure(t('data.failText'));
      }
    } catch (error) {
      setFailure(getRateLimitMessage(error) ?? t('data.failText'));
    }
  };
  if (askedFor !== null)
    return (
      <Alert kind="success" title={t('data.askedTitle')} ref={box}>
        <p>{t('data.askedText', { email: askedFor })}</p>
        <p>{t('data.askedSpam')}</p>
      </Alert>
    );
  return (
    <form className="data-form" noValidate onSubmit={(event) => void submit(event)}>
      {failure !== null && (
        <Alert kind="danger" role="alert" title={t('data.failTitle')} ref={box}>
          <p>{failure}</p>
        </Alert>
      )}
      <TextField
        id={FIELD}
        type="email"
        autoComplete="email"
        inputMode="email"
        required
        maxLength={254}
        label={t('data.email')}
        help={t('data.emailHelp')}
        error={wrong}
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <button type="submit" className="btn btn-primary" aria-disabled={loading}>
        {t(loading ? 'data.asking' : 'data.ask')}
      </button>
    </form>
  );
}
